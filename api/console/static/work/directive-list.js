// Directives that I issued or stand over, the latest first, and a new one.

import { html, nothing } from "lit";
import { Element, Question, empty, turning } from "../elements/base.js";
import { progressLine } from "../elements/progress-lines.js";
import { to } from "../router.js";
import { t, time, word } from "../texts.js";
import "./directive-form.js";

class DirectiveList extends Element {
  static properties = { beyond: { state: true } };

  constructor() {
    super();
    /** @type {string | null} */
    this.beyond = null;
    this.directives = new Question(this, "Directives", () => ({ after: this.beyond }), { behind: true, now: true });
  }

  render() {
    return html`<h1>${t("work.directives")}</h1>
      <directive-form></directive-form>
      ${this.directives.show(({ directives: page }) => html`
        ${page.totalCount === 0 ? empty(t("directives.none")) : nothing}
        ${page.nodes.map((/** @type {any} */ each) => html`<section class="card">
          <h2><a href=${to("work", "directives", each.id)}>${each.title}</a></h2>
          <p class="small">${each.from.name} · ${word(each.purpose)} · ${time(each.issuedAt)}
            ${each.closedAt ? html`<span class="tag">${t("directives.closed")}</span>` : each.dueAt ? t("due", { time: time(each.dueAt) }) : nothing}</p>
          ${progressLine("", each.progress)}</section>`)}
        ${turning(this, page)}`)}`;
  }
}

customElements.define("directive-list", DirectiveList);
