// A plan: its steps with what stands in their way, what it would change, and what one does with it, which is asked once.

import { html, nothing } from "lit";
import { Element, Question, empty, turning } from "../elements/base.js";
import { Deed, aria } from "../elements/deed.js";
import { badge, row } from "../elements/people.js";
import { number, t, time, word } from "../texts.js";

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
      <section class="card"><h2>${t("plans.steps", { count: number(found.steps.length) })}</h2>
        <ol>${found.steps.slice(0, 200).map((/** @type {any} */ each) => html`<li>${each.summary}${this.amiss(preview, each.ordinal)}</li>`)}</ol>
        ${found.steps.length > 200 ? html`<p class="small">${t("first_of", { shown: 200, count: number(found.steps.length) })}</p>` : nothing}</section>
      ${found.status === "DRAFT" ? this.preview.show(({ restructuring }) => (restructuring?.preview ? this.changes(restructuring.preview) : nothing)) : nothing}`;
  }

  /** What is amiss by a step, beside it. @param {any} preview @param {number} ordinal */
  amiss(preview, ordinal) {
    return (preview?.violations ?? []).filter((/** @type {any} */ each) => each.step === ordinal).map(violation);
  }

  /** @param {any} preview */
  changes(preview) {
    const { diff, violations } = preview;
    const others = violations.filter((/** @type {any} */ each) => each.step === null);
    return html`<section class="card"><h2>${t("plans.changes", { count: number(diff.totalCount) })}</h2>
      <p>${sentence(preview)}</p>
      ${others.map(violation)}
      <ul class="plain diff">${diff.nodes.map((/** @type {any} */ each) => html`<li class=${each.action.toLowerCase()}><span class="tag">${word(each.action)}</span> ${each.summary}</li>`)}</ul>
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
}

/** What a plan would do, in a sentence. @param {any} preview */
function sentence(preview) {
  return t("plans.sentence", {
    lines: number(preview.diff.totalCount),
    homes: number(preview.householdsMoved), people: number(preview.peopleAffected), firms: number(preview.enterprisesAffected),
    created: number(preview.unitsCreated), dissolved: number(preview.unitsDissolved),
  });
}

/** @param {any} found */
function violation(found) {
  return html`<p class="gap ${found.severity === "ERROR" ? "bad" : "warn"}">${found.message}</p>`;
}

customElements.define("plan-view", PlanView);
