// An errand on its way: where to, what is wanted, whom to call; bought with what was paid and missing, then brought.

import { html, nothing } from "lit";
import { Element } from "../elements/base.js";
import { Deed, aria } from "../elements/deed.js";
import { badge } from "../elements/people.js";
import { itemList } from "../home/own-errand.js";
import { to } from "../router.js";
import { day, t, word } from "../texts.js";

class ErrandCard extends Element {
  static properties = { errand: { attribute: false }, own: { type: Boolean }, bare: { type: Boolean }, giving: { state: true } };

  constructor() {
    super();
    /** @type {any} */
    this.errand = null;
    /** Whether the viewer runs it. */
    this.own = false;
    /** Whether the address is told elsewhere. */
    this.bare = false;
    this.giving = false;
    /** @type {Deed | null} */
    this.advancing = null;
  }

  /** @param {import("lit").PropertyValues} changed */
  willUpdate(changed) {
    const before = changed.get("errand");
    if (!changed.has("errand") || (before?.id === this.errand.id && before.state === this.errand.state)) return;
    this.advancing = new Deed(this, "AdvanceErrands", `advance:${this.errand.id}:${this.errand.state}`, { paid: "", missing: [], reason: "" });
    this.giving = false;
  }

  render() {
    const { household, on, items, toTheDoor, channel, contact, runner, state } = this.errand;
    const body = html`
      <p>${itemList(items)}</p>
      <p class="small">${day(on)} · ${word(channel)} ${toTheDoor ? html`<span class="tag warn">${t("errand.door")}</span>` : nothing}
        ${contact ? html`${t("errand.contact")} ${badge(contact)}` : nothing}</p>`;
    if (this.bare) return body;
    return html`<article class="card"><h3><a href=${to("household", household.code)}>${household.address}</a> <span class="tag">${word(state)}</span>
      ${this.own || !runner ? nothing : html`<span class="small">${runner.name}</span>`}</h3>${body}
      ${this.own ? this.next(state) : nothing}</article>`;
  }

  /** @param {string} state */
  next(state) {
    const { values, busy } = /** @type {Deed} */ (this.advancing);
    if (this.giving) {
      return html`<form @submit=${(/** @type {Event} */ event) => this.tell(event, state === "CLAIMED" ? "GIVEN_BACK" : "RETURNED")}>
        <label class="field">${t("errand.why")}<input required maxlength="500" .value=${values["reason"]} @input=${(/** @type {Event} */ event) => this.write("reason", event)}></label>
        ${this.advancing?.told()}<div class="actions"><button class="main" aria-disabled=${aria(busy)}>${t(`give.${state}`)}</button>
        <button type="button" @click=${() => (this.giving = false)}>${t("cancel")}</button></div></form>`;
    }
    return html`<form @submit=${(/** @type {Event} */ event) => this.tell(event, state === "CLAIMED" ? "PURCHASED" : "DELIVERED")}>
      ${state === "CLAIMED" ? this.bought(values) : nothing} ${this.advancing?.told()}
      <div class="actions"><button class="main" aria-disabled=${aria(busy)}>${busy ? t("sending") : t(`advance.${state}`)}</button>
        <button type="button" @click=${() => (this.giving = true)}>${t(`give.${state}`)}</button></div></form>`;
  }

  /** @param {Record<string, any>} values */
  bought(values) {
    return html`<label class="field choice">${t("errand.paid")}<input type="number" inputmode="decimal" min="0" step="0.01" .value=${values["paid"]}
        @input=${(/** @type {Event} */ event) => this.write("paid", event)}></label>
      <fieldset><legend class="small">${t("errand.not_had")}</legend>${this.errand.items.map((/** @type {any} */ each, /** @type {number} */ index) => html`<label class="check"><input type="checkbox" .checked=${values["missing"].includes(index)}
        @change=${() => this.advancing?.write({ missing: values["missing"].includes(index) ? values["missing"].filter((/** @type {number} */ one) => one !== index) : [...values["missing"], index] })}>${each.name} ${each.quantity} ${each.measure}</label>`)}</fieldset>`;
  }

  /** @param {string} name @param {Event} event */
  write(name, event) {
    this.advancing?.write({ [name]: /** @type {HTMLInputElement} */ (event.target).value });
  }

  /** @param {Event} event @param {string} step */
  async tell(event, step) {
    event.preventDefault();
    const { id } = this.errand;
    const { paid, missing, reason } = /** @type {Deed} */ (this.advancing).values;
    const bought = step === "PURCHASED" ? [{ errand: id, paid: paid === "" ? null : Number(paid), missing }] : [];
    const back = step === "GIVEN_BACK" || step === "RETURNED";
    if (await this.advancing?.send({ ids: [id], to: step, bought, reason: back ? reason : null })) this.dispatchEvent(new CustomEvent("told"));
  }
}

customElements.define("errand-card", ErrandCard);
