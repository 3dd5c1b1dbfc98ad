// 复工复产: how many firms work again by kind, the curve of it, those that do not yet, and what one notes of one's own.

import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { Element, Question, empty, turning } from "../elements/base.js";
import "../elements/chart-picture.js";
import { organises } from "../pages.js";
import { to } from "../router.js";
import { session } from "../session.js";
import { day, number, standing, t, word } from "../texts.js";
import "./firm-deeds.js";
import { typed } from "./visit-form.js";

/** The days of the town's return to work. */
const BEGINNING = "2020-02-10";
const END = "2020-03-31";
const COLOURS = ["#2f7fc1", "#3f8f7a", "#c07a1e", "#8a5fb0", "#a8514a"];

class FirmPage extends Element {
  static properties = { from: { state: true }, until: { state: true }, beyond: { state: true }, which: { state: true } };

  constructor() {
    super();
    this.from = BEGINNING;
    this.until = END;
    /** Which firms are listed. @type {"mine" | "waiting" | "all"} */
    this.which = session.viewer.guides && !organises(session.viewer) ? "mine" : "waiting";
    /** @type {string | null} */
    this.beyond = null;
    this.progress = new Question(this, "Resumption", () => ({ from: this.from, to: this.until }), { behind: true, now: true });
    this.firms = new Question(this, "FirmsWaiting", () => ({
      kind: null, resumed: this.which === "waiting" ? false : null, guided: this.which === "mine" ? true : null, after: this.beyond,
    }), { now: true });
  }

  render() {
    return html`<h1>${t("work.firms")}</h1>
      ${this.which === "mine" ? this.list() : nothing}
      <div class="pair-row">${this.date("from", t("firms.from"))} ${this.date("until", t("firms.until"))}</div>
      ${this.progress.show((data) => this.shown(data))} ${this.which === "mine" ? nothing : this.list()}`;
  }

  /** @param {"from" | "until"} name @param {string} label */
  date(name, label) {
    return html`<label class="field choice">${label}<input type="date" required .value=${this[name]}
      @change=${(/** @type {Event} */ event) => { this[name] = /** @type {HTMLInputElement} */ (event.target).value || this[name]; }}></label>`;
  }

  /** @param {any} data */
  shown({ resumption, resumptionCurve: curve }) {
    const kinds = (resumption ?? []).filter((/** @type {any} */ each) => each.total > 0);
    if (kinds.length === 0) return empty(t("firms.none"));
    const rows = curve.map((/** @type {any} */ each) => ({ on: each.on, cells: kinds.map((/** @type {any} */ kind) => each.byKind.find((/** @type {any} */ one) => one.kind === kind.kind)) }));
    return html`<section class="card"><h2>${t("firms.now")}</h2>
        <div class="scroll" tabindex="0" role="region" aria-label=${t("firms.now")}><table><thead><tr><th scope="col">${t("firms.kind")}</th><th scope="col" class="n">${t("firms.total")}</th>
          ${["NOT_STARTED", "PREPARING", "INSPECTED", "RESUMED"].map((each) => html`<th scope="col" class="n">${standing(each)}</th>`)}</tr></thead>
        <tbody>${kinds.map((/** @type {any} */ each) => html`<tr><th scope="row">${word(each.kind)}</th><td class="n">${number(each.total)}</td>
          <td class="n ${each.notStarted ? "bad" : ""}">${number(each.notStarted)}</td><td class="n">${number(each.preparing)}</td><td class="n">${number(each.inspected)}</td>
          <td class="n">${number(each.resumed)} <span class="small">${Math.round((each.share ?? 0) * 100)}%</span></td></tr>`)}</tbody></table></div></section>
      <section class="card"><h2>${t("firms.curve")}</h2>
        <chart-picture .option=${picture(kinds, rows)} label=${t("firms.label")}></chart-picture>
        <details><summary>${t("table")}</summary><div class="scroll" tabindex="0" role="region" aria-label=${t("table")}><table><thead><tr><th scope="col">${t("time.date")}</th>${kinds.map((/** @type {any} */ each) => html`<th scope="col" class="n">${word(each.kind)}</th>`)}</tr></thead>
          <tbody>${rows.map((/** @type {any} */ each) => html`<tr><th scope="row">${day(each.on)}</th>${each.cells.map((/** @type {any} */ one) => html`<td class="n">${number(one?.resumed)}/${number(one?.total)}</td>`)}</tr>`)}</tbody></table></div></details></section>`;
  }

  list() {
    const choices = session.viewer.guides && !organises(session.viewer) ? ["mine", "waiting", "all"] : ["waiting", "all"];
    return this.firms.show(({ enterprises: page }) => html`<section class="card"><h2>${t(`firms.${this.which}`, { count: number(page.totalCount) })}</h2>
      <label class="field choice">${t("firms.which")}<select @change=${(/** @type {Event} */ event) => Object.assign(this, { which: typed(event), beyond: null })}>
        ${choices.map((each) => html`<option value=${each} ?selected=${each === this.which}>${t(`firms.which.${each}`)}</option>`)}</select></label>
      ${page.totalCount === 0 ? empty(t(`firms.no.${this.which}`)) : html`<ul class="plain">${repeat(page.nodes, (/** @type {any} */ each) => each.id, (/** @type {any} */ each) => this.firm(each))}</ul>`}
      ${turning(this, page)}</section>`);
  }

  /** @param {any} firm */
  firm(firm) {
    const guides = this.which === "mine" || organises(session.viewer);
    return html`<li class="guided"><span><a href=${to("firm", firm.code)}>${firm.name}</a> <span class="small">${firm.village.name} · ${word(firm.kind)}</span>
      <span class="tag ${firm.resumption.state === "RESUMED" ? "good" : "warn"}">${standing(firm.resumption.state)}</span></span>
      ${guides ? html`<firm-deeds quiet .firm=${firm} @told=${() => this.noted()}></firm-deeds>` : nothing}</li>`;
  }

  /** Figures and list are asked anew. */
  noted() {
    this.progress.again();
    this.firms.again();
  }
}

/** Per kind the share of firms that work again, by day. @param {any[]} kinds @param {any[]} rows */
function picture(kinds, rows) {
  return {
    color: COLOURS,
    legend: { top: 0 },
    grid: { left: 48, right: 16, top: 40, bottom: 32 },
    tooltip: { renderMode: "richText", trigger: "axis", valueFormatter: (/** @type {any} */ value) => `${value}%` },
    xAxis: { type: "category", data: rows.map((each) => each.on.slice(5)) },
    yAxis: { type: "value", min: 0, max: 100, axisLabel: { formatter: "{value}%" }, splitLine: { lineStyle: { color: "#8a93a0", opacity: 0.4 } } },
    series: kinds.map((kind, place) => ({
      name: word(kind.kind), type: "line", showSymbol: false, step: "end",
      data: rows.map((each) => Math.round(((each.cells[place]?.resumed ?? 0) / (each.cells[place]?.total || 1)) * 1000) / 10),
    })),
  };
}

customElements.define("firm-page", FirmPage);
