// Units as a tree: who commands each, how much it covers, vacancies in red; what is beneath is fetched when it is opened.

import { html, nothing } from "lit";
import { to } from "../router.js";
import { number, t } from "../texts.js";
import { Element, Question, cut } from "./base.js";
import { badge } from "./people.js";

class UnitTree extends Element {
  static properties = { roots: { attribute: false }, purpose: {} };

  constructor() {
    super();
    /** Units with their children. @type {any[]} */
    this.roots = [];
    this.purpose = "";
  }

  render() {
    return html`<ul class="tree">${this.roots.map((root) => html`<li><unit-branch .unit=${root} .given=${root.children}></unit-branch></li>`)}</ul>`;
  }
}

/** A unit; what is beneath is given and shown, or asked for when it is opened. */
class UnitBranch extends Element {
  static properties = { unit: { attribute: false }, given: { attribute: false }, open: { state: true } };

  constructor() {
    super();
    /** @type {any} */
    this.unit = null;
    /** The page of units one level beneath. @type {any} */
    this.given = null;
    /** @type {boolean | null} */
    this.open = null;
    this.beneath = new Question(this, "BeneathUnit", () => (this.open && !this.given ? { code: this.unit.code } : null));
  }

  render() {
    const open = this.open ?? this.given !== null;
    if (this.unit.totals.units <= 1) return html`<div class="leaf">${line(this.unit)}</div>`;
    return html`<div class="branch"><button type="button" class="twist" aria-expanded=${open ? "true" : "false"}
        aria-label=${t("tree.beneath", { unit: this.unit.name })} @click=${() => (this.open = !open)}></button>${line(this.unit)}</div>
      ${open ? this.given ? list(this.given) : this.beneath.show((data) => list(data.unit?.children ?? { totalCount: 0, nodes: [] })) : nothing}`;
  }
}

/** @param {any} units the page of them */
function list(units) {
  return html`<ul>${units.nodes.map((/** @type {any} */ each) => html`<li class=${each.level === 3 ? "late" : ""}><unit-branch .unit=${each}></unit-branch></li>`)}</ul>${cut(units)}`;
}

/** @param {any} unit */
function line(unit) {
  const { households, enterprises, vacantUnits } = unit.totals;
  return html`<span class="line"><a href=${to("unit", unit.code)}>${unit.name}</a>
    ${unit.commander ? badge(unit.commander) : html`<strong class="bad">${t("chain.nobody")}</strong>`}
    <span class="small">${households ? t("tree.households", { count: number(households) }) : nothing}
      ${enterprises ? t("tree.firms", { count: number(enterprises) }) : nothing}</span>
    ${vacantUnits ? html`<span class="tag bad">${t("tree.vacant", { count: number(vacantUnits) })}</span>` : nothing}</span>`;
}

customElements.define("unit-tree", UnitTree);
customElements.define("unit-branch", UnitBranch);
