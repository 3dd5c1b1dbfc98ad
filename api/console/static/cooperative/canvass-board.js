// The canvass as a board: a column a commander, their growers by what they said, which is recorded in two taps.

import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { Element, Question, empty, turning } from "../elements/base.js";
import { badge } from "../elements/people.js";
import { number, t } from "../texts.js";
import "./grower-card.js";

class CanvassBoard extends Element {
  static properties = { code: {}, leads: { attribute: false }, asking: { type: Boolean }, turn: { type: Number } };

  constructor() {
    super();
    this.code = "";
    /** Commanders of level 3 with how many of theirs were asked and are willing. @type {any[]} */
    this.leads = [];
    this.asking = false;
    /** Another one, where something was done to growers elsewhere. */
    this.turn = 0;
  }

  render() {
    if (!this.leads.length) return nothing;
    return html`<section><h2>${t("coop.canvass")}</h2><div class="board">${repeat(this.leads, (lead) => lead.unit.id, (lead) => html`<canvass-column
      .code=${this.code} .lead=${lead} .asking=${this.asking} .turn=${this.turn}></canvass-column>`)}</div></section>`;
  }
}

/** The growers of one commander; asked for when the column is opened. */
class CanvassColumn extends Element {
  static properties = { code: {}, lead: { attribute: false }, asking: { type: Boolean }, turn: { type: Number }, open: { state: true }, beyond: { state: true } };

  constructor() {
    super();
    this.code = "";
    /** @type {any} */
    this.lead = null;
    this.asking = false;
    this.turn = 0;
    this.open = false;
    /** @type {string | null} */
    this.beyond = null;
    const variables = () => (this.open ? { code: this.code, lead: this.lead.commander.id, after: this.beyond } : null);
    this.growers = new Question(this, "Canvass", variables);
  }

  /** @param {Map<string, any>} changed */
  willUpdate(changed) {
    if (changed.get("turn") !== undefined) this.growers.again();
  }

  render() {
    const { commander, households, pledged, canvassed } = this.lead;
    return html`<details class="card" ?open=${this.open} @toggle=${(/** @type {Event} */ event) => (this.open = /** @type {HTMLDetailsElement} */ (event.target).open)}>
      <summary><h3>${commander.name}</h3> <span class="small">${t("coop.of_lead", { growers: number(households.length), asked: number(canvassed), willing: number(pledged) })}</span></summary>
      <p>${badge(commander)}</p>
      ${this.growers.show(({ cooperative }) => this.list(cooperative?.growers))}</details>`;
  }

  /** @param {any} page */
  list(page) {
    if (!page?.totalCount) return empty(t("coop.none_of_lead"));
    return html`${repeat(page.edges, (/** @type {any} */ each) => each.node.id, (/** @type {any} */ each) => html`<grower-card .code=${this.code} .grower=${each} .asking=${this.asking}
        @said=${() => this.growers.renew()}></grower-card>`)}
      ${turning(this, page)}`;
  }
}

customElements.define("canvass-board", CanvassBoard);
customElements.define("canvass-column", CanvassColumn);
