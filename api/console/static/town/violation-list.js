// What is amiss, errors first, each with the way to what it speaks of.

import { html, nothing } from "lit";
import { Element, Question, empty, turning } from "../elements/base.js";
import { keyOf, to } from "../router.js";
import { number, t, word } from "../texts.js";

/** @type {Record<string, string>} */
const CARDS = { Household: "household", Unit: "unit", Village: "village", Enterprise: "firm", Person: "person" };

class ViolationList extends Element {
  static properties = { purpose: {}, beyond: { state: true } };

  constructor() {
    super();
    this.purpose = "";
    /** @type {string | null} */
    this.beyond = null;
    this.found = new Question(this, "Violations", () => ({ purpose: this.purpose || null, after: this.beyond }), { behind: true });
  }

  /** @param {import("lit").PropertyValues} changed */
  willUpdate(changed) {
    if (changed.has("purpose")) this.beyond = null;
  }

  render() {
    return this.found.show(({ violations }) => html`<section class="card">
      <h1>${t("violations.title", { count: number(violations.totalCount) })}</h1>
      ${violations.totalCount === 0 ? empty(t("violations.none")) : html`<ul class="plain">${violations.nodes.map((/** @type {any} */ each) => html`<li>
        <span class="tag ${each.severity === "ERROR" ? "bad" : "warn"}">${word(each.severity)}</span> ${each.message}
        ${each.subject && CARDS[each.subject.kind]
          ? html`<a href=${to(CARDS[each.subject.kind] ?? "", keyOf(each.subject))}>${each.subject.label}</a>` : nothing}</li>`)}</ul>`}
      ${turning(this, violations)}
    </section>`);
  }
}

customElements.define("violation-list", ViolationList);
