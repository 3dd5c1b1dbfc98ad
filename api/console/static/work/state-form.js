// The state that a firm comes to, since which day; on the way back, why. What stands in the way is told and changes nothing.

import { html, nothing } from "lit";
import { Element } from "../elements/base.js";
import { Deed, aria } from "../elements/deed.js";
import { standing, t, today } from "../texts.js";
import { typed } from "./visit-form.js";

const STATES = ["NOT_STARTED", "PREPARING", "INSPECTED", "RESUMED"];
const UNINSPECTED = ["GRAIN_GROWER", "SMALL_TRADE"];

class StateForm extends Element {
  static properties = { firm: { attribute: false }, blockers: { state: true } };

  constructor() {
    super();
    /** @type {any} */
    this.firm = null;
    /** @type {any[]} */
    this.blockers = [];
    /** @type {Deed | null} */
    this.setting = null;
  }

  willUpdate() {
    const { code, resumption } = this.firm;
    this.setting ??= new Deed(this, "SetResumption", `state:${code}:${resumption.state}`, {
      state: this.states[this.states.indexOf(resumption.state) + 1] ?? "", on: today(), reason: "",
    });
  }

  /** Those that a firm of the kind can have, in their order. */
  get states() {
    return UNINSPECTED.includes(this.firm.kind) ? STATES.filter((each) => each !== "INSPECTED") : STATES;
  }

  render() {
    const { values, busy } = /** @type {Deed} */ (this.setting);
    const now = this.firm.resumption.state;
    const back = values["state"] && STATES.indexOf(values["state"]) < STATES.indexOf(now);
    return html`<form @submit=${(/** @type {Event} */ event) => this.send(event)}>
      <div class="pair"><label class="field">${t("state.to")}<select required @change=${(/** @type {Event} */ event) => this.write({ state: typed(event) })}>
          <option value="" ?selected=${!values["state"]}>${t("state.choose")}</option>
          ${this.states.filter((each) => each !== now).map((each) => html`<option value=${each} ?selected=${each === values["state"]}>${standing(each)}</option>`)}</select></label>
        <label class="field">${t("state.on")}<input type="date" required max=${today()} .value=${values["on"]}
          @input=${(/** @type {Event} */ event) => this.write({ on: typed(event) })}></label></div>
      ${back ? html`<label class="field">${t("state.why")}<input required maxlength="100" .value=${values["reason"]}
        @input=${(/** @type {Event} */ event) => this.write({ reason: typed(event) })}></label>` : nothing}
      ${this.setting?.told()}
      ${this.blockers.length ? html`<div class="notice bad" role="alert"><p>${t("state.hindered")}</p>
        <ul>${this.blockers.map((each) => html`<li>${each.requirement} ${each.actual}</li>`)}</ul></div>` : nothing}
      <div class="actions"><button class="main" aria-disabled=${aria(busy)}>${busy ? t("sending") : t("state.send")}</button>
        <button type="button" @click=${() => this.dispatchEvent(new CustomEvent("closed"))}>${t("cancel")}</button></div>
    </form>`;
  }

  /** @param {Record<string, any>} values */
  write(values) {
    this.blockers = [];
    this.setting?.write(values);
  }

  /** @param {Event} event */
  async send(event) {
    event.preventDefault();
    const values = { ...this.setting?.values };
    const { state, on, reason } = values;
    const done = await this.setting?.send({ enterprise: this.firm.code, state, on, reason: reason.trim() || null });
    if (!done) return;
    if (done.setResumption.moved || done.setResumption.repeated) this.dispatchEvent(new CustomEvent("told"));
    else {
      this.write(values);
      this.blockers = done.setResumption.blockers;
    }
  }
}

customElements.define("state-form", StateForm);
