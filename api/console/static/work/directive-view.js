// A directive as its answers come in: level by level, unit by unit, the sums, and who has not answered, with telephones.

import { html, nothing } from "lit";
import { Element, Question, cut, empty, turning } from "../elements/base.js";
import { Deed, aria } from "../elements/deed.js";
import { badge, row } from "../elements/people.js";
import { progressLine } from "../elements/progress-lines.js";
import { listen } from "../graphql.js";
import { to } from "../router.js";
import { clock, number, t, time, word } from "../texts.js";
import { copyAsNew } from "./directive-form.js";

const MOST_OFTEN = 4_000;

class DirectiveView extends Element {
  static properties = { code: {}, live: { state: true }, beyond: { state: true }, closing: { state: true }, state: { state: true } };

  constructor() {
    super();
    this.code = "";
    /** The figures that came last. @type {any} */
    this.live = null;
    /** @type {string | null} */
    this.beyond = null;
    this.closing = false;
    /** Of whom it is told who has not answered: who has not acknowledged, or not given figures. */
    this.state = "SENT";
    this.stopping = new AbortController();
    this.looked = 0;
    this.directive = new Question(this, "Directive", () => (this.code ? { id: this.code } : null), { behind: true, now: true });
    const waited = () => (this.directive.data?.directive ? { id: this.code, ...this.whom(), after: this.beyond } : null);
    this.waited = new Question(this, "WaitedFor", waited, { now: true });
    /** @type {Deed | null} */
    this.close = null;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.stopping.abort();
  }

  /** @param {import("lit").PropertyValues} changed */
  updated(changed) {
    if (!changed.has("code") || !this.code) return;
    this.stopping.abort();
    this.stopping = new AbortController();
    this.live = null;
    this.close = new Deed(this, "CloseDirective", `close:${this.code}`, { reason: "" });
    listen("Progress", { id: this.code }, (data) => this.hear(data.directiveProgress), this.stopping.signal).catch(() => this.requestUpdate());
  }

  /** What has come is shown at once; who is waited for is asked anew, not too often. @param {any} progress */
  hear(progress) {
    const changed = this.live && JSON.stringify(this.live) !== JSON.stringify(progress);
    this.live = progress;
    if (!changed || Date.now() - this.looked < MOST_OFTEN) return;
    this.looked = Date.now();
    this.directive.again();
    this.waited.again();
  }

  /** Figures are asked of the lowest units. */
  whom() {
    return this.state === "SENT" ? { states: ["SENT"], level: null } : { states: ["ACKNOWLEDGED"], level: this.directive.data.directive.toLevel };
  }

  render() {
    return this.directive.show(({ directive }) => directive ? this.shown(directive) : html`<h1>${t("card.missing")}</h1>${empty(t("directive.none"))}`);
  }

  /** @param {any} directive */
  shown(directive) {
    const progress = { ...directive.progress, ...this.live };
    return html`<header class="title"><h1>${directive.title}</h1>
        <p class="small">${directive.from.name} ${badge(directive.issuedBy)} · ${time(directive.issuedAt)}
          ${directive.dueAt ? html`· ${t("due", { time: time(directive.dueAt) })}` : nothing}</p></header>
      <section class="card"><p>${directive.body}</p>
        ${row(t("issue.task"), word(directive.task))}
        ${directive.closedAt ? html`<p class="notice">${t("directive.closed", { reason: directive.closedReason ?? "" })}</p>` : nothing}
        <div class="actions"><button type="button" @click=${() => copyAsNew(directive)}>${t("directive.copy")}</button>
          ${directive.closedAt || this.closing ? nothing : html`<button type="button" @click=${() => (this.closing = true)}>${t("directive.close")}</button>`}</div>
        ${this.closing && !directive.closedAt ? this.closingForm() : nothing}</section>
      <section class="card" aria-live="polite"><h2>${t("directive.progress")} <span class="small">${progress.lastAnswerAt ? t("directive.last", { time: clock(progress.lastAnswerAt) }) : nothing}</span></h2>
        ${progressLine(t("directive.all"), progress)}
        ${progress.byLevel.map((/** @type {any} */ each) => progressLine(t("level", { level: each.level }), each))}
        ${progress.totals.length ? html`<dl class="figures">${progress.totals.map((/** @type {any} */ each) => html`<div><dt>${each.label}</dt><dd>${number(each.value)}</dd></div>`)}</dl>` : nothing}
      </section>
      ${this.missing(directive)} ${this.units(directive)}`;
  }

  closingForm() {
    return html`<form @submit=${async (/** @type {Event} */ event) => {
        event.preventDefault();
        if (await this.close?.send({ id: this.code, reason: this.close.values["reason"] })) this.directive.again();
      }}>
      <label class="field">${t("directive.why")}<input required maxlength="500" .value=${this.close?.values["reason"] ?? ""}
        @input=${(/** @type {Event} */ event) => this.close?.write({ reason: /** @type {HTMLInputElement} */ (event.target).value })}></label>
      ${this.close?.told()}
      <div class="actions"><button class="main" aria-disabled=${aria(this.close?.busy)}>${t("directive.close")}</button>
        <button type="button" @click=${() => (this.closing = false)}>${t("cancel")}</button></div></form>`;
  }

  /** @param {any} shown */
  missing(shown) {
    return this.waited.show(({ directive }) => {
      const page = directive?.deliveries;
      if (!page) return nothing;
      return html`<section class="card"><h2>${t("directive.missing")}</h2>
        ${shown.measures.length ? html`<div class="actions">${["SENT", "ACKNOWLEDGED"].map((each) => html`<button type="button" aria-pressed=${each === this.state ? "true" : "false"}
          @click=${() => Object.assign(this, { state: each, beyond: null })}>${t(`missing.${each}`)}</button>`)}</div>` : nothing}
        <p class="small">${t("directive.count", { count: number(page.totalCount) })}</p>
        ${page.totalCount === 0 ? empty(t("directive.all_answered")) : html`<ul class="plain">${page.nodes.map((/** @type {any} */ each) => html`<li class="row">
          <span>${each.answering.map((/** @type {any} */ unit) => html`<a href=${to("unit", unit.code)}>${unit.name}</a> ${unit.commander ? badge(unit.commander) : html`<strong class="bad">${t("chain.nobody")}</strong>`} `)}</span>
          <span class="tag ${each.overdue ? "bad" : ""}">${each.overdue ? t("overdue") : word(each.state)}</span></li>`)}</ul>`}
        ${turning(this, page)}</section>`;
    });
  }

  /** @param {any} directive */
  units(directive) {
    const { byUnit } = directive.progress;
    if (!byUnit.nodes.length) return nothing;
    return html`<section class="card"><h2>${t("directive.by_unit")}</h2>
      <div class="scroll" tabindex="0" role="region" aria-label=${t("directive.by_unit")}><table><thead><tr><th scope="col">${t("unit.unit")}</th>
        <th scope="col" class="n">${t("progress.units")}</th><th scope="col" class="n">${word("ACKNOWLEDGED")}</th><th scope="col" class="n">${word("REPORTED")}</th><th scope="col" class="n">${t("overdue")}</th>
        ${directive.measures.map((/** @type {any} */ each) => html`<th scope="col" class="n">${each.label}</th>`)}</tr></thead>
      <tbody>${byUnit.nodes.map((/** @type {any} */ each) => html`<tr><th scope="row"><a href=${to("unit", each.unit.code)}>${each.unit.name}</a></th>
        <td class="n">${number(each.units)}</td><td class="n">${number(each.acknowledged)}</td><td class="n">${number(each.reported)}/${number(each.reporting)}</td>
        <td class="n ${each.overdue ? "bad" : ""}">${number(each.overdue)}</td>
        ${directive.measures.map((/** @type {any} */ one) => html`<td class="n">${number(each.totals.find((/** @type {any} */ total) => total.key === one.key)?.value)}</td>`)}</tr>`)}</tbody></table></div>${cut(byUnit)}</section>`;
  }
}

customElements.define("directive-view", DirectiveView);
