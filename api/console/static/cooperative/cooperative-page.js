// Cooperatives that one sees, each with how far it has come; or the case of one.

import { html, nothing } from "lit";
import { Element, Question, empty, turning } from "../elements/base.js";
import { deedForms } from "../elements/deed-form.js";
import { organises } from "../pages.js";
import { router, to } from "../router.js";
import { session } from "../session.js";
import { number, t, word } from "../texts.js";
import "./case-view.js";
import { proposal } from "./proposal-form.js";

class CooperativePage extends Element {
  static properties = { beyond: { state: true } };

  constructor() {
    super();
    /** @type {string | null} */
    this.beyond = null;
    this.list = new Question(this, "Cooperatives", () => (router.parts[1] ? null : { after: this.beyond }), { behind: true });
  }

  render() {
    const code = router.parts[1];
    if (code) return html`<case-view .code=${code}></case-view>`;
    return html`<h1>${t("nav.cooperatives")}</h1>
      ${organises(session.viewer) && !router.at ? html`<section class="card"><div class="deeds"
        @done=${(/** @type {CustomEvent} */ event) => router.go(to("cooperatives", event.detail.done.cooperative.code))}>${deedForms([proposal()])}</div></section>` : nothing}
      ${this.list.show(({ cooperatives: page }) => html`
      ${page?.totalCount ? nothing : empty(t("coop.none"))}
      ${page?.nodes.map((/** @type {any} */ each) => html`<section class="card"><h2><a href=${to("cooperatives", each.code)}>${each.name}</a></h2>
        <p class="small">${each.village.name} · ${each.product} · ${t("coop.growers", { count: number(each.growers.totalCount) })}
          <span class="tag">${word(each.stage)}</span></p></section>`)}
      ${turning(this, page)}`)}`;
  }
}

customElements.define("cooperative-page", CooperativePage);
