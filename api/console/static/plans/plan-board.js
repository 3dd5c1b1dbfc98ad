// What is there, to be dragged where it is to be: homes between units, units and villages onto each other, commanders to a vacancy.

import { html, nothing } from "lit";
import { Element, Question, cut } from "../elements/base.js";
import { session } from "../session.js";
import { t, word } from "../texts.js";
import { ALL_PURPOSES } from "../vocabulary.js";
import { destinations, fits, laid } from "./board-steps.js";

/** @typedef {import("./board-steps.js").Held} Held */

/** What was looked at last: a plan that has just come to be goes on there. */
let last = { view: "", purpose: "EPIDEMIC_CONTROL", unit: "" };


/** Tells `laid` with a step whenever something was laid on something else. */
class PlanBoard extends Element {
  static properties = { steps: { attribute: false }, view: { state: true }, purpose: { state: true }, unit: { state: true }, held: { state: true }, dragging: { state: true } };

  constructor() {
    super();
    /** The steps of the plan, as they are given. @type {any[]} */
    this.steps = [];
    /** What is shown: units, villages, or nothing yet. */
    this.view = last.view;
    this.purpose = last.purpose;
    /** The code of the unit whose units are shown. */
    this.unit = last.unit;
    /** What is picked up. @type {Held | null} */
    this.held = null;
    /** Whether it is dragged: nothing moves on the page then. */
    this.dragging = false;
    this.places = new Question(this, "PlanPlaces", () => (this.view === "units" ? { purpose: this.purpose } : null), { now: true });
    this.units = new Question(this, "PlanUnits", () => (this.view === "units" && this.unit ? { code: this.unit } : null), { now: true });
    this.villages = new Question(this, "TownVillages", () => (this.view === "villages" ? { town: session.town } : null), { now: true });
  }

  updated() {
    last = { view: this.view, purpose: this.purpose, unit: this.unit };
  }

  render() {
    return html`<section class="card"><h2>${t("board.title")}</h2><p class="small">${t("board.how")}</p>
      <div class="actions">${["units", "villages"].map((view) => html`<button type="button" aria-pressed=${this.view === view ? "true" : "false"}
        @click=${() => Object.assign(this, { view: this.view === view ? "" : view, held: null })}>${t(`board.${view}`)}</button>`)}</div>
      ${this.view === "units" ? this.choices() : nothing}
      ${this.view === "units" && this.unit ? this.units.show(({ unit }) => (unit ? this.columns(unit.children) : nothing)) : nothing}
      ${this.view === "villages" ? this.villages.show(({ town }) => (town ? this.areas(town.areas) : nothing)) : nothing}
      ${this.held && !this.dragging ? html`<p class="notice holding" role="status">${t("board.held", { label: this.held.label })}
        <button type="button" class="quiet" @click=${() => (this.held = null)}>${t("cancel")}</button></p>` : nothing}</section>`;
  }

  choices() {
    return html`<div class="pair">
      <label class="field">${t("town.purpose")}<select @change=${(/** @type {Event} */ event) => Object.assign(this, { purpose: chosen(event), unit: "", held: null })}>
        ${ALL_PURPOSES.map((each) => html`<option value=${each} ?selected=${each === this.purpose}>${word(each)}</option>`)}</select></label>
      ${this.places.show(({ units }) => html`<label class="field">${t("board.beneath")}<select @change=${(/** @type {Event} */ event) => Object.assign(this, { unit: chosen(event), held: null })}>
        <option value="">–</option>${units.nodes.map((/** @type {any} */ each) => html`<option value=${each.code} ?selected=${each.code === this.unit}>${each.name}</option>`)}</select></label>${cut(units)}`)}</div>`;
  }

  /** Units with what they cover. @param {any} page */
  columns(page) {
    const to = going(this.steps, page.nodes);
    return html`<div class="board">${page.nodes.map((/** @type {any} */ unit) => {
      /** @type {Held} */
      const place = { kind: "unit", key: unit.code, label: unit.name, about: unit };
      return this.place(place, html`<h3>${this.handle(place, to)}</h3>
        <p>${unit.commander ? this.handle({ kind: "person", key: unit.commander.id, label: unit.commander.name, from: unit.code }, to) : html`<strong class="bad">${t("chain.nobody")}</strong>`}</p>
        <ul class="plain">${unit.covers.nodes.map((/** @type {any} */ each) => html`<li>${this.handle({ kind: "thing", key: each.code, label: each.label, from: unit.code }, to)}</li>`)}</ul>
        ${cut(unit.covers)}`);
    })}</div>${cut(page)}`;
  }

  /** Areas with their villages. @param {any[]} areas */
  areas(areas) {
    const to = going(this.steps, [...areas, ...areas.flatMap((area) => area.villages.nodes)]);
    return html`<div class="board">${areas.map((area) => this.place({ kind: "area", key: area.code, label: area.name }, html`<h3>${area.name}</h3>
      <ul class="plain">${area.villages.nodes.map((/** @type {any} */ each) => {
        /** @type {Held} */
        const village = { kind: "village", key: each.code, label: each.name, from: area.code, about: { ...each, area: area.code } };
        return html`<li>${this.place(village, this.handle(village, to))}</li>`;
      })}</ul>${cut(area.villages)}`))}</div>`;
  }

  /** Something on which others may be laid. @param {Held} place @param {unknown} within */
  place(place, within) {
    const open = fits(this.held, place);
    return html`<div class="laid ${open ? "open" : ""}" @dragover=${(/** @type {DragEvent} */ event) => {
        if (!fits(this.held, place)) return;
        event.preventDefault();
        event.stopPropagation();
      }} @drop=${(/** @type {DragEvent} */ event) => {
        event.preventDefault();
        event.stopPropagation();
        this.lay(place);
      }}>${within}${open && !this.dragging ? html`<button type="button" @click=${() => this.lay(place)}>${t("board.lay", { label: place.label })}</button>` : nothing}</div>`;
  }

  /** What can be picked up: dragged, or by its button. @param {Held} held @param {Map<string, string>} to */
  handle(held, to) {
    const picked = this.held?.key === held.key && this.held.from === held.from;
    return html`<button type="button" class="held" draggable="true" aria-pressed=${picked ? "true" : "false"}
        @click=${() => (this.held = picked ? null : held)}
        @dragstart=${(/** @type {DragEvent} */ event) => {
          event.dataTransfer?.setData("text/plain", held.label);
          Object.assign(this, { held, dragging: true });
        }} @dragend=${() => Object.assign(this, { held: null, dragging: false })}>${held.label}</button>${to.has(held.key) && held.kind !== "person" ? html` <span class="tag">→ ${to.get(held.key)}</span>` : nothing}`;
  }

  /** @param {Held} place */
  lay(place) {
    const step = this.held && laid(this.held, place);
    Object.assign(this, { held: null, dragging: false });
    if (step) this.dispatchEvent(new CustomEvent("laid", { detail: step }));
  }
}

/** Where the steps leave what they move, as people call that. @param {any[]} steps @param {any[]} known things with `code` and `name` */
function going(steps, known) {
  const names = new Map(known.map((each) => [each.code, each.name]));
  return new Map([...destinations(steps)].map(([key, code]) => [key, names.get(code) ?? code]));
}

/** @param {Event} event */
function chosen(event) {
  return /** @type {HTMLSelectElement} */ (event.target).value;
}

customElements.define("plan-board", PlanBoard);
