// The town: its units as a tree, the same as a picture, its villages, and what is amiss; on any day.

import { html, nothing } from "lit";
import { Element, Question, cut, empty } from "../elements/base.js";
import { badge } from "../elements/people.js";
import "../elements/unit-tree.js";
import { router, to } from "../router.js";
import { session } from "../session.js";
import { number, t, word } from "../texts.js";
import { PURPOSES } from "../vocabulary.js";
import "./town-picture.js";
import "./violation-list.js";

const VIEWS = ["tree", "picture", "villages", "violations"];

class TownPage extends Element {
  static properties = { purpose: { state: true } };

  constructor() {
    super();
    this.purpose = "EPIDEMIC_CONTROL";
    const units = () => (["tree", "picture"].includes(this.view) ? { town: session.town, purpose: this.purpose } : null);
    this.units = new Question(this, "TownUnits", units, { behind: true });
    this.villages = new Question(this, "TownVillages", () => (this.view === "villages" ? { town: session.town } : null), { behind: true });
  }

  get view() {
    const part = router.parts[1] ?? "";
    return VIEWS.includes(part) ? part : "tree";
  }

  render() {
    return html`<nav class="tabs" aria-label=${t("town.views")}>${VIEWS.map((view) => html`<a href=${to("town", view)}
        aria-current=${view === this.view ? "page" : nothing}>${t(`town.${view}`)}</a>`)}</nav>
      ${this.view === "villages" ? this.villages.show((data) => this.areas(data.town)) : html`
        ${this.purposes()}
        ${this.view === "violations" ? html`<violation-list .purpose=${this.purpose}></violation-list>`
          : this.units.show((data) => this.shown(data))}`}`;
  }

  purposes() {
    return html`<label class="field choice">${t("town.purpose")}
      <select @change=${(/** @type {Event} */ event) => (this.purpose = /** @type {HTMLSelectElement} */ (event.target).value)}>
        ${PURPOSES.map((each) => html`<option value=${each} ?selected=${each === this.purpose}>${word(each)}</option>`)}
      </select></label>`;
  }

  /** @param {any} data */
  shown(data) {
    const roots = data.units.nodes;
    const sum = (/** @type {string} */ name) => roots.reduce((/** @type {number} */ all, /** @type {any} */ each) => all + each.totals[name], 0);
    const figures = { villages: data.town?.villageCount, units: sum("units"), households: sum("households"), enterprises: sum("enterprises"), vacant: sum("vacantUnits") };
    return html`<section class="card">
        <h1>${data.town?.name ?? t("town.town")}</h1>
        <dl class="figures">${Object.entries(figures).map(([name, value]) => html`<div class=${name === "vacant" && value ? "bad" : ""}>
          <dt>${t(`total.${name}`)}</dt><dd>${number(value)}</dd></div>`)}</dl>
      </section>
      ${roots.length === 0 ? empty(router.at ? t("town.none_then") : t("town.none"))
        : this.view === "tree" ? html`<section class="card"><unit-tree .roots=${roots} .purpose=${this.purpose}></unit-tree></section>`
          : html`<town-picture .roots=${roots} .name=${data.town?.name ?? ""}></town-picture>`}
      ${cut(data.units)}`;
  }

  /** @param {any} town */
  areas(town) {
    if (!town) return html`<h1>${t("town.town")}</h1>${empty(t("town.none_then"))}`;
    return html`<h1>${town.name}</h1>${town.areas.map((/** @type {any} */ area) => html`<section class="card"><h2>${area.name}</h2>
      <ul class="plain columns">${area.villages.nodes.map((/** @type {any} */ each) => html`<li>
        <a href=${to("village", each.code)}>${each.name}</a> <span class="small">${each.kind === "COMMUNITY" ? word(each.kind) : nothing}</span>
        ${each.partySecretary ? html`<span class="small">${t("village.secretary")} ${badge(each.partySecretary)}</span>` : nothing}</li>`)}</ul>${cut(area.villages)}</section>`)}`;
  }
}

customElements.define("town-page", TownPage);
