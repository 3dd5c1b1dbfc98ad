// An errand of the own household: what was wanted, how far it has come, what was not to be had, what to pay.

import { html, nothing } from "lit";
import { Element } from "../elements/base.js";
import { Deed, aria } from "../elements/deed.js";
import { clock, day, t, time, word } from "../texts.js";

const STEPS = ["REQUESTED", "CLAIMED", "PURCHASED", "DELIVERED"];

class OwnErrand extends Element {
  static properties = { errand: { attribute: false } };

  constructor() {
    super();
    /** @type {any} */
    this.errand = null;
    /** @type {Deed | null} */
    this.cancelling = null;
  }

  /** @param {import("lit").PropertyValues} changed */
  willUpdate(changed) {
    if (changed.has("errand") && changed.get("errand")?.id !== this.errand.id) this.cancelling = new Deed(this, "CancelErrand", `cancel:${this.errand.id}`);
  }

  render() {
    const { state, on, items, runner, paid, history } = this.errand;
    const step = STEPS.indexOf(state);
    const reason = history.nodes.findLast((/** @type {any} */ each) => each.reason)?.reason;
    return html`<article class="errand">
      <h3>${day(on)} <span class="tag ${state === "DELIVERED" ? "good" : step < 0 ? "bad" : ""}">${word(state)}</span></h3>
      ${step < 0 ? nothing : html`<ol class="steps">${STEPS.map((each, index) => html`<li class=${index <= step ? "done" : ""} aria-current=${index === step ? "step" : nothing}>
        ${word(each)} <span class="small">${index <= step ? clock(this.at(each)) : nothing}</span></li>`)}</ol>`}
      <p>${itemList(items)}</p>
      ${items.some((/** @type {any} */ each) => each.missing) ? html`<p class="warn">${t("errand.missing")}</p>` : nothing}
      ${paid === null ? nothing : html`<p><strong>${t("errand.pay", { paid })}</strong></p>`}
      ${runner ? html`<p>${t("errand.runner", { name: runner.name })}</p>` : nothing}
      ${reason ? html`<p class="small">${t("story.reason", { reason })}</p>` : nothing}
      ${step === 0 || step === 1 ? html`<div class="actions"><button type="button" aria-disabled=${aria(this.cancelling?.busy)}
        aria-label=${t("errand.cancel_of", { time: time(this.errand.requestedAt) })} @click=${() => this.cancel()}>${t("errand.cancel")}</button></div>` : nothing}
      ${this.cancelling?.told()}
    </article>`;
  }

  /** @param {string} state */
  at(state) {
    const { requestedAt, claimedAt, purchasedAt, deliveredAt } = this.errand;
    return { REQUESTED: requestedAt, CLAIMED: claimedAt, PURCHASED: purchasedAt, DELIVERED: deliveredAt }[state];
  }

  async cancel() {
    if (await this.cancelling?.send({ id: this.errand.id, reason: null })) this.dispatchEvent(new CustomEvent("cancelled"));
  }
}

/** @param {any[]} items */
export function itemList(items) {
  return items.map((each, index) => html`${index ? "，" : nothing}${each.missing ? html`<s>${each.name} ${each.quantity} ${each.measure}</s>` : `${each.name} ${each.quantity} ${each.measure}`}`);
}

customElements.define("own-errand", OwnErrand);
