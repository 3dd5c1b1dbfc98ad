// A visit to a firm as it is noted, or put right: how, when, and what was found of each topic.

import { html, nothing } from "lit";
import { Element } from "../elements/base.js";
import { Deed, aria } from "../elements/deed.js";
import { instantOf, minute, t, word } from "../texts.js";

const TOPICS = ["STAFF_HEALTH", "DISINFECTION", "CANTEEN_AND_DORMITORY", "HEALTH_EDUCATION"];
const RESULTS = ["PASSED", "FAILED", "NOT_APPLICABLE"];
const MODES = ["ON_SITE", "ONLINE"];
/** Growers and small trades are visited without topics. */
const WITHOUT = ["GRAIN_GROWER", "SMALL_TRADE"];

class VisitForm extends Element {
  static properties = { firm: { attribute: false }, visit: { attribute: false } };

  constructor() {
    super();
    /** @type {any} */
    this.firm = null;
    /** The visit that is put right. @type {any} */
    this.visit = null;
    /** @type {Deed | null} */
    this.noting = null;
  }

  willUpdate() {
    const { visit } = this;
    this.noting ??= new Deed(this, "RecordVisit", `visit:${visit?.id ?? this.firm.code}`, {
      mode: visit?.mode ?? "ON_SITE",
      heldAt: minute(visit?.heldAt),
      results: Object.fromEntries((visit?.findings ?? []).map((/** @type {any} */ each) => [each.topic, each.result])),
      notes: Object.fromEntries((visit?.findings ?? []).map((/** @type {any} */ each) => [each.topic, each.note ?? ""])),
    });
  }

  render() {
    const { values, busy } = /** @type {Deed} */ (this.noting);
    const topics = WITHOUT.includes(this.firm.kind) ? [] : TOPICS;
    const found = topics.some((each) => values["results"][each]);
    return html`<form @submit=${(/** @type {Event} */ event) => this.note(event)}>
      <div class="pair"><label class="field">${t("visit.mode")}<select @change=${(/** @type {Event} */ event) => this.noting?.write({ mode: typed(event) })}>
          ${MODES.map((each) => html`<option value=${each} ?selected=${each === values["mode"]}>${word(each)}</option>`)}</select></label>
        <label class="field">${t("visit.held")}<input type="datetime-local" required max=${minute()} .value=${values["heldAt"]}
          @input=${(/** @type {Event} */ event) => this.noting?.write({ heldAt: typed(event) })}></label></div>
      ${topics.map((each, index) => this.topic(each, index === 0 && !found, values))}
      ${this.noting?.told()}
      <div class="actions"><button class="main" aria-disabled=${aria(busy)}>${busy ? t("sending") : this.visit ? t("visit.correct") : t("visit.send")}</button>
        <button type="button" @click=${() => this.dispatchEvent(new CustomEvent("closed"))}>${t("cancel")}</button></div>
    </form>`;
  }

  /** @param {string} topic @param {boolean} needed one at least is @param {Record<string, any>} values */
  topic(topic, needed, values) {
    const result = values["results"][topic] ?? "";
    return html`<div class="pair"><label class="field">${word(topic)}<select ?required=${needed}
        @change=${(/** @type {Event} */ event) => this.noting?.write({ results: { ...values["results"], [topic]: typed(event) } })}>
        <option value="" ?selected=${!result}>${t("visit.not_looked")}</option>
        ${RESULTS.map((each) => html`<option value=${each} ?selected=${each === result}>${word(each)}</option>`)}</select></label>
      ${result ? html`<label class="field">${t("visit.note", { topic: word(topic) })}<input maxlength="1000" .value=${values["notes"][topic] ?? ""}
        @input=${(/** @type {Event} */ event) => this.noting?.write({ notes: { ...values["notes"], [topic]: typed(event) } })}></label>` : nothing}</div>`;
  }

  /** @param {Event} event */
  async note(event) {
    event.preventDefault();
    const { mode, heldAt, results, notes } = /** @type {Deed} */ (this.noting).values;
    const findings = TOPICS.filter((each) => results[each]).map((topic) => ({ topic, result: results[topic], note: notes[topic]?.trim() || null }));
    const input = { enterprise: this.firm.code, mode, heldAt: instantOf(heldAt), findings, replaces: this.visit?.id ?? null };
    if (await this.noting?.send({ input })) this.dispatchEvent(new CustomEvent("told"));
  }
}

/** @param {Event} event */
export function typed(event) {
  return /** @type {HTMLInputElement} */ (event.target).value;
}

customElements.define("visit-form", VisitForm);
