// Who was shown which personal fields of whom, the latest first; for auditors.

import { html, nothing } from "lit";
import { Element, Question, empty, turningBack } from "../elements/base.js";
import { badge } from "../elements/people.js";
import { number, t, time, word } from "../texts.js";
import { dayChoice, within } from "./day-choice.js";

class DisclosureList extends Element {
  static properties = { on: { state: true }, earlier: { state: true } };

  constructor() {
    super();
    /** The only day that is looked at. @type {string | null} */
    this.on = null;
    /** @type {string | null} */
    this.earlier = null;
    this.shown = new Question(this, "Disclosures", () => ({ ...within(this.on), before: this.earlier }), { behind: true, now: true });
  }

  render() {
    return html`<h1>${t("log.disclosures")}</h1>
      ${dayChoice(this.on, (on) => Object.assign(this, { on, earlier: null }))}
      ${this.shown.show(({ disclosures: page }) => (page ? this.list(page) : empty(t("log.not_yours"))))}`;
  }

  /** @param {any} page */
  list(page) {
    if (page.nodes.length === 0) return empty(t("log.none_shown"));
    return html`<section class="card"><p class="small">${t("log.count", { count: number(page.totalCount) })}</p>
      <div class="scroll" tabindex="0" role="region" aria-label=${t("log.disclosures")}><table>
        <thead><tr>${["when", "viewer", "subject", "fields", "purpose", "operation"].map((each) => html`<th scope="col">${t(`log.${each}`)}</th>`)}<th scope="col" class="n">${t("log.times")}</th></tr></thead>
        <tbody>${page.nodes.toReversed().map((/** @type {any} */ each) => html`<tr><td>${time(each.lastAt)}</td>
          <td>${badge(each.viewer)}</td><th scope="row">${badge(each.subject)}</th><td>${each.fields.map(field).join("、")}</td>
          <td>${each.purpose ? word(each.purpose) : nothing}</td><td>${each.operation ?? nothing}</td><td class="n">${number(each.times)}</td></tr>`)}</tbody></table></div>
      ${turningBack(this, page)}
    </section>`;
  }
}

/** @param {string} name */
function field(name) {
  return t(`field.${name}`);
}

customElements.define("disclosure-list", DisclosureList);
