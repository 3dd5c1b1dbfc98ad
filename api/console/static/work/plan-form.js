// A firm's own contingency plan as it is put on file.

import { html } from "lit";
import { Element } from "../elements/base.js";
import { Deed, aria } from "../elements/deed.js";
import { t, today } from "../texts.js";
import { typed } from "./visit-form.js";

class PlanForm extends Element {
  static properties = { firm: { attribute: false } };

  constructor() {
    super();
    /** @type {any} */
    this.firm = null;
    /** @type {Deed | null} */
    this.filing = null;
  }

  willUpdate() {
    this.filing ??= new Deed(this, "FilePlan", `plan:${this.firm.code}`, { on: today(), note: "" });
  }

  render() {
    const { values, busy } = /** @type {Deed} */ (this.filing);
    return html`<form @submit=${(/** @type {Event} */ event) => this.send(event)}>
      <label class="field choice">${t("plan.on")}<input type="date" required max=${today()} .value=${values["on"]}
        @input=${(/** @type {Event} */ event) => this.filing?.write({ on: typed(event) })}></label>
      <label class="field">${t("plan.note")}<input maxlength="1000" .value=${values["note"]}
        @input=${(/** @type {Event} */ event) => this.filing?.write({ note: typed(event) })}></label>
      ${this.filing?.told()}
      <div class="actions"><button class="main" aria-disabled=${aria(busy)}>${busy ? t("sending") : t("plan.send")}</button>
        <button type="button" @click=${() => this.dispatchEvent(new CustomEvent("closed"))}>${t("cancel")}</button></div>
    </form>`;
  }

  /** @param {Event} event */
  async send(event) {
    event.preventDefault();
    const { on, note } = /** @type {Deed} */ (this.filing).values;
    if (await this.filing?.send({ enterprise: this.firm.code, on, note: note.trim() || null })) this.dispatchEvent(new CustomEvent("told"));
  }
}

customElements.define("plan-form", PlanForm);
