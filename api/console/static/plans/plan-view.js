// A plan: its steps with what stands in their way, what it would change, and what one does with it, which is asked once.

import { html, nothing } from "lit";
import { Element, Question, empty, turning } from "../elements/base.js";
import { Deed, aria } from "../elements/deed.js";
import { badge, row } from "../elements/people.js";
import { keyOf } from "../router.js";
import { number, t, time, word } from "../texts.js";
import { amiss } from "./amiss.js";
import "./plan-editor.js";

/** Steps of a file's plan that are shown. */
const MOST = 200;

class PlanView extends Element {
  static properties = { plan: {}, beyond: { state: true }, asked: { state: true }, why: { state: true }, refused: { state: true } };

  constructor() {
    super();
    /** Its id. */
    this.plan = "";
    /** @type {string | null} */
    this.beyond = null;
    /** The deed that is asked about once more: ApplyPlan, UndoPlan, AbandonPlan. @type {string | null} */
    this.asked = null;
    this.why = "";
    /** What stood in the way of the last deed. @type {any[]} */
    this.refused = [];
    this.found = new Question(this, "Plan", () => ({ id: this.plan }), { behind: true, now: true });
    this.preview = new Question(this, "PlanPreview", () => (this.found.data?.restructuring?.status === "DRAFT" ? { id: this.plan, after: this.beyond } : null), { now: true });
    /** @type {Deed | null} */
    this.doing = null;
  }

  /** Ask about a deed once more: under a key of its own plan. @param {string} name */
  ask(name) {
    this.asked = name;
    this.refused = [];
    this.doing = new Deed(this, name, `${name}:${this.plan}`);
  }

  render() {
    return this.found.show(({ restructuring }) => (restructuring ? this.shown(restructuring) : html`<h1>${t("card.missing")}</h1>${empty(t("plans.missing"))}`));
  }

  /** @param {any} found */
  shown(found) {
    const preview = found.status === "DRAFT" ? this.preview.data?.restructuring?.preview : null;
    return html`<section class="card facts"><h1>${found.title}</h1>
        <p><span class="tag">${word(found.status)}</span> ${word(found.source)}</p>
        ${row(t("plans.reason"), found.reason)}
        ${row(t("plans.drafted"), html`${time(found.draftedAt)} ${badge(found.draftedBy)}`)}
        ${found.effectiveAt ? row(t("plans.effective"), time(found.effectiveAt)) : nothing}
        ${found.appliedAt ? row(t("plans.applied"), html`${time(found.appliedAt)} ${badge(found.appliedBy)}`) : nothing}
        ${found.undoneAt ? row(t("plans.undone"), html`${time(found.undoneAt)} ${badge(found.undoneBy)}`) : nothing}
        ${this.refused.map((each) => html`<p class="gap bad">${each.message}</p>`)}
        ${this.doing?.told() ?? nothing}
        ${this.deeds(found, preview)}</section>
      ${found.status === "DRAFT" && found.source === "PLAN" ? html`<plan-editor .plan=${found} .names=${names(preview)} .violations=${preview?.violations ?? []}
        @saved=${() => this.renew()}></plan-editor>` : html`<section class="card"><h2>${t("plans.steps", { count: number(found.steps.length) })}</h2>
        <ol>${found.steps.slice(0, MOST).map((/** @type {any} */ each) => html`<li>${each.summary}${amiss(preview?.violations ?? [], each.ordinal)}</li>`)}</ol>
        ${found.steps.length > MOST ? html`<p class="small">${t("first_of", { shown: MOST, count: number(found.steps.length) })}</p>` : nothing}</section>`}
      ${found.status === "DRAFT" ? this.preview.show(({ restructuring }) => (restructuring?.preview ? this.changes(restructuring.preview) : nothing)) : nothing}`;
  }

  /** @param {any} preview */
  changes(preview) {
    const { diff, violations } = preview;
    return html`<section class="card"><h2>${t("plans.changes", { count: number(diff.totalCount) })}</h2>
      <p>${sentence(preview)}</p>
      ${amiss(violations, null)}
      ${diff.totalCount ? html`<div class="scroll"><table class="diff"><thead><tr><th scope="col" class="n">${t("plans.step")}</th><th scope="col">${t("plans.deed")}</th><th scope="col">${t("plans.whom")}</th>
        <th scope="col">${t("plans.before")}</th><th scope="col">${t("plans.after")}</th></tr></thead>
        <tbody>${diff.nodes.map(line)}</tbody></table></div>` : nothing}
      ${turning(this, diff)}</section>`;
  }

  /** @param {any} found @param {any} preview */
  deeds(found, preview) {
    if (this.asked) return this.question(found, preview);
    const ask = (/** @type {string} */ name, /** @type {string} */ kind = "") => html`<button type="button" class=${kind} @click=${() => this.ask(name)}>${t(`plans.${name}`)}</button>`;
    if (found.status === "DRAFT") return html`<div class="actions">${preview?.applicable ? ask("ApplyPlan", "main") : nothing}${ask("AbandonPlan")}</div>`;
    return found.status === "APPLIED" ? html`<div class="actions">${ask("UndoPlan")}</div>` : nothing;
  }

  /** One question that says what will happen. @param {any} found @param {any} preview */
  question(found, preview) {
    const busy = this.doing?.busy;
    return html`<form class="notice" @submit=${(/** @type {Event} */ event) => this.go(event, found)}>
      <p>${this.asked === "ApplyPlan" ? html`${sentence(preview)} ${found.effectiveAt ? t("plans.from", { time: time(found.effectiveAt) }) : t("plans.from_now")}` : t(`plans.sure.${this.asked}`)}</p>
      ${this.asked === "UndoPlan" ? html`<label class="field">${t("plans.why")}<input required maxlength="200" .value=${this.why}
        @input=${(/** @type {Event} */ event) => (this.why = /** @type {HTMLInputElement} */ (event.target).value)}></label>` : nothing}
      <div class="actions"><button class="main" aria-disabled=${aria(busy)}>${busy ? t("sending") : t(`plans.${this.asked}`)}</button>
        <button type="button" @click=${() => (this.asked = null)}>${t("cancel")}</button></div></form>`;
  }

  /** @param {Event} event @param {any} found */
  async go(event, found) {
    event.preventDefault();
    const given = { ApplyPlan: { version: found.version }, UndoPlan: { reason: this.why.trim() } }[this.asked ?? ""] ?? {};
    const done = await this.doing?.send({ id: found.id, ...given });
    this.asked = null;
    this.refused = (done?.applyRestructuring ?? done?.undoRestructuring)?.violations ?? [];
    await this.found.renew();
  }

  /** The plan was changed here. */
  async renew() {
    await this.found.renew();
    await this.preview.renew();
  }
}

/** What a plan would do, in a sentence. @param {any} preview */
function sentence(preview) {
  return t("plans.sentence", {
    lines: number(preview.diff.totalCount),
    homes: number(preview.householdsMoved), people: number(preview.peopleAffected), firms: number(preview.enterprisesAffected),
    created: number(preview.unitsCreated), dissolved: number(preview.unitsDissolved),
  });
}

/** A line of the difference: what it happens to, before and after. @param {any} found */
function line(found) {
  return html`<tr class=${found.action.toLowerCase()}><td class="n">${found.step}</td><td><span class="tag">${word(found.action)}</span></td><td>${found.subject.label}</td>
    ${found.from || found.to ? html`<td>${found.from?.label ?? "–"}</td><td>${found.to?.label ?? "–"}</td>` : html`<td colspan="2">${found.summary}</td>`}</tr>`;
}

/** What people call what a plan changes, by its code. @param {any} preview @returns {Map<string, string>} */
function names(preview) {
  const told = (preview?.diff.nodes ?? []).flatMap((/** @type {any} */ each) => [each.subject, each.from, each.to].filter(Boolean));
  return new Map(told.map((/** @type {any} */ each) => [keyOf(each), each.label]));
}

customElements.define("plan-view", PlanView);
