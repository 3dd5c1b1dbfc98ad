// Plans that change the structure, or what a file differs by, the latest first; or one of them.

import { html, nothing } from "lit";
import { Element, Question, empty, turning } from "../elements/base.js";
import { router, to } from "../router.js";
import { t, time, word } from "../texts.js";
import "./plan-editor.js";
import "./plan-view.js";

const STATUSES = ["DRAFT", "APPLIED", "UNDONE", "ABANDONED"];

class PlansPage extends Element {
  static properties = { status: { state: true }, beyond: { state: true } };

  constructor() {
    super();
    /** @type {string | null} */
    this.status = null;
    /** @type {string | null} */
    this.beyond = null;
    const variables = () => (router.parts[1] ? null : { status: this.status, after: this.beyond });
    this.plans = new Question(this, "Plans", variables, { behind: true, now: true });
  }

  render() {
    const id = router.parts[1];
    if (id === "new") return html`<h1>${t("plans.new")}</h1><plan-editor></plan-editor>`;
    if (id) return html`<plan-view .plan=${id}></plan-view>`;
    return html`<h1>${t("nav.plans")}</h1>
      <p><a class="button main" href=${to("plans", "new")}>${t("plans.new")}</a></p>
      <label class="field choice">${t("plans.which")}<select @change=${(/** @type {Event} */ event) => Object.assign(this, { status: /** @type {HTMLSelectElement} */ (event.target).value || null, beyond: null })}>
        <option value="" ?selected=${!this.status}>${t("plans.all")}</option>
        ${STATUSES.map((each) => html`<option value=${each} ?selected=${each === this.status}>${word(each)}</option>`)}</select></label>
      ${this.plans.show(({ restructurings: page }) => html`
        ${page?.totalCount ? nothing : empty(t("plans.none"))}
        ${page?.nodes.map((/** @type {any} */ each) => html`<section class="card"><h2><a href=${to("plans", each.id)}>${each.title}</a></h2>
          <p class="small"><span class="tag">${word(each.status)}</span> ${word(each.source)} · ${time(each.draftedAt)} ${each.draftedBy?.name ?? nothing}
            ${each.effectiveAt ? t("plans.from", { time: time(each.effectiveAt) }) : nothing}</p></section>`)}
        ${turning(this, page)}`)}`;
  }
}

customElements.define("plans-page", PlansPage);
