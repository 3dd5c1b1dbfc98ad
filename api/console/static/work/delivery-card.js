// A directive that a unit is to answer: what is asked, one tap to acknowledge, a form of numbers to report.

import { html, nothing } from "lit";
import { keyed } from "lit/directives/keyed.js";
import { Element } from "../elements/base.js";
import { Deed, aria } from "../elements/deed.js";
import { t, time, word } from "../texts.js";

class DeliveryCard extends Element {
  static properties = { delivery: { attribute: false }, correcting: { state: true } };

  constructor() {
    super();
    /** @type {any} */
    this.delivery = null;
    this.correcting = false;
    /** @type {Deed | null} */
    this.acknowledging = null;
    /** @type {Deed | null} */
    this.reporting = null;
  }

  /** @param {import("lit").PropertyValues} changed */
  willUpdate(changed) {
    if (!changed.has("delivery") || changed.get("delivery")?.id === this.delivery.id) return;
    const { id, report } = this.delivery;
    const told = Object.fromEntries((report?.values ?? []).map((/** @type {any} */ each) => [each.key, String(each.value)]));
    this.acknowledging = new Deed(this, "Acknowledge", `acknowledge:${id}`);
    this.reporting = new Deed(this, "Report", `report:${id}`, { ...told, note: report?.note ?? "" });
    this.correcting = false;
  }

  render() {
    const { directive, unit, answering, state, overdue, acknowledgedAt, acknowledgedBy, report } = this.delivery;
    const former = answering.some((/** @type {any} */ each) => each.id === unit.id) ? null : unit.name;
    return html`<article class="card">
      <h2>${directive.title}</h2>
      <p class="small">${directive.from.name} · ${time(directive.issuedAt)}
        ${directive.dueAt ? html`· <span class=${overdue ? "bad" : ""}>${t("due", { time: time(directive.dueAt) })}</span>` : nothing}</p>
      <p class="small">${t("deliveries.of", { unit: unit.name })} ${former ? html`<span class="tag warn">${t("deliveries.former", { unit: answering.map((/** @type {any} */ each) => each.name).join("、") })}</span>` : nothing}</p>
      <p>${directive.body}</p>
      <p><span class="tag ${state === "REPORTED" ? "good" : overdue ? "bad" : ""}">${word(state)}</span>
        ${acknowledgedAt ? html`<span class="small">${t("deliveries.acknowledged", { name: acknowledgedBy?.name ?? "", time: time(acknowledgedAt) })}</span>` : nothing}</p>
      ${report ? this.told(report) : nothing}
      ${directive.closedAt ? html`<p class="notice">${t("directive.closed", { reason: directive.closedReason ?? "" })}</p>` : this.answer()}
    </article>`;
  }

  /** @param {any} report */
  told(report) {
    const measures = this.delivery.directive.measures;
    return html`<p class="small">${report.values.map((/** @type {any} */ each) => {
      const measure = measures.find((/** @type {any} */ one) => one.key === each.key);
      return html`${measure?.label} <strong>${each.value}</strong> ${measure?.unit ?? ""} `;
    })} ${report.note} · ${report.by?.name} ${time(report.at)}</p>`;
  }

  answer() {
    const { state, report, figuresAsked } = this.delivery;
    return html`${state === "SENT" ? html`<div class="actions"><button type="button" class="main" aria-disabled=${aria(this.acknowledging?.busy)}
        @click=${() => this.acknowledge()}>${t("deliveries.acknowledge")}</button></div>` : nothing}
      ${this.acknowledging?.told()}
      ${report && !this.correcting
        ? html`<div class="actions"><button type="button" @click=${() => (this.correcting = true)}>${t("deliveries.correct")}</button></div>`
        : figuresAsked || state !== "SENT" ? this.form() : nothing}`;
  }

  form() {
    const { id, directive, figuresAsked } = this.delivery;
    const { values, busy } = /** @type {Deed} */ (this.reporting);
    return keyed(id, html`<form @submit=${(/** @type {Event} */ event) => this.report(event)}
        @input=${(/** @type {Event} */ event) => this.type(event)}>
      ${figuresAsked ? html`<div class="pair">${directive.measures.map((/** @type {any} */ each) => html`<label class="field">
        ${each.label}${each.unit ? `（${each.unit}）` : nothing}
        <input name=${each.key} type="number" inputmode=${each.decimals ? "decimal" : "numeric"} required max="1000000000"
          step=${each.decimals ? 10 ** -each.decimals : 1} .value=${values[each.key] ?? ""}></label>`)}</div>` : nothing}
      <label class="field">${t("deliveries.note")}<textarea name="note" rows="2" maxlength="1000" .value=${values["note"] ?? ""}></textarea></label>
      ${this.reporting?.told()}
      <div class="actions">
        <button class="main" aria-disabled=${aria(busy)}>${busy ? t("sending") : t("deliveries.report")}</button>
        ${figuresAsked ? html`<button type="button" aria-disabled=${aria(busy)} @click=${() => this.nought()}>${t("deliveries.nought")}</button>` : nothing}
      </div>
    </form>`);
  }

  /** @param {Event} event */
  type(event) {
    const field = /** @type {HTMLInputElement} */ (event.target);
    this.reporting?.write({ [field.name]: field.value });
  }

  /** 零报告: nothing at all, in one tap. */
  nought() {
    const { measures } = this.delivery.directive;
    this.reporting?.write(Object.fromEntries(measures.map((/** @type {any} */ each) => [each.key, "0"])));
    void this.report(null);
  }

  async acknowledge() {
    if (await this.acknowledging?.send({ delivery: this.delivery.id })) this.done();
  }

  /** @param {Event | null} event */
  async report(event) {
    event?.preventDefault();
    const { id, directive, figuresAsked, report } = this.delivery;
    const { values } = /** @type {Deed} */ (this.reporting);
    const figures = figuresAsked ? directive.measures.map((/** @type {any} */ { key }) => ({ key, value: Number(values[key]) })) : [];
    const sent = await this.reporting?.send({ delivery: id, values: figures, note: values["note"]?.trim() || null, replaces: report?.id ?? null });
    if (sent) {
      this.correcting = false;
      this.done();
    }
  }

  done() {
    this.dispatchEvent(new CustomEvent("answered"));
  }
}

customElements.define("delivery-card", DeliveryCard);
