// A plan as it is made: what it is called and why, its steps, one more by a form or by dragging; kept at the server from the first step on.

import { html, nothing } from "lit";
import { Element } from "../elements/base.js";
import { Deed, aria } from "../elements/deed.js";
import { router, to } from "../router.js";
import { instantOf, minute, t } from "../texts.js";
import { amiss } from "./amiss.js";
import { withStep } from "./board-steps.js";
import "./plan-board.js";
import "./step-form.js";
import { STEPS, blank, filled, input } from "./step-kinds.js";

/** Tells `saved` once a plan that is there was changed. */
class PlanEditor extends Element {
  static properties = { plan: { attribute: false }, names: { attribute: false }, violations: { attribute: false }, since: { state: true } };

  constructor() {
    super();
    /** The draft; null while there is none yet. @type {any} */
    this.plan = null;
    /** What people call things, by their codes. @type {Map<string, string>} */
    this.names = new Map();
    /** What is amiss with it. @type {any[]} */
    this.violations = [];
    /** What somebody else changed meanwhile: summaries of steps that came and went. @type {{ came: string[], went: string[] } | null} */
    this.since = null;
    /** What the steps were when somebody else changed the plan. @type {string[] | null} */
    this.former = null;
    /** The plan and version that the forms are of. */
    this.mark = "";
    /** With what is typed. */
    this.saving = this.typing();
    /** What is done at once, which leaves alone what is typed. */
    this.changing = this.atOnce();
  }

  willUpdate() {
    const mark = `${this.plan?.id}@${this.plan?.version}`;
    if (mark === this.mark) return;
    this.mark = mark;
    this.saving = this.typing();
    this.changing = this.atOnce();
    if (this.former) this.compare(this.former);
  }

  /** What was typed for an earlier version of the plan is kept. */
  typing() {
    const { title = "", reason = "", effectiveAt = null } = this.plan ?? {};
    const begun = { title, reason, from: effectiveAt ? minute(effectiveAt) : "", kind: "", fields: {}, at: null };
    return this.deed(`plan:${this.plan?.id ?? "new"}`, begun);
  }

  atOnce() {
    return this.deed(`plan:${this.plan?.id ?? "new"}:at-once`);
  }

  /** @param {string} form @param {Record<string, any>} [values] */
  deed(form, values) {
    return this.plan ? new Deed(this, "RevisePlan", form, values) : new Deed(this, "DraftPlan", form, values);
  }

  /** @returns {any[]} */
  get steps() {
    return (this.plan?.steps ?? []).map((/** @type {any} */ each) => JSON.parse(each.input));
  }

  render() {
    const { values, busy } = this.saving;
    const write = (/** @type {Record<string, any>} */ given) => this.saving.write(given);
    const typed = (/** @type {Event} */ event) => {
      const field = /** @type {HTMLInputElement} */ (event.target);
      write({ [field.name]: field.value });
    };
    return html`<form class="card" @submit=${(/** @type {Event} */ event) => this.send(event)}>
        <h2>${this.plan ? t("plans.change") : t("plans.new")}</h2>
        <div class="pair"><label class="field">${t("plans.title")}<input name="title" required maxlength="100" .value=${values["title"]} @input=${typed}></label>
          <label class="field">${t("plans.reason")}<input name="reason" required maxlength="100" .value=${values["reason"]} @input=${typed}></label>
          <label class="field">${t("plans.begins")}<input name="from" type="datetime-local" .value=${values["from"]} @input=${typed}></label></div>
        ${this.plan ? this.list() : nothing}
        <label class="field choice">${values["at"] === null ? t("plans.add") : t("plans.mend", { number: values["at"] + 1 })}
          <select ?required=${!this.plan} @change=${(/** @type {Event} */ event) => this.choose(/** @type {HTMLSelectElement} */ (event.target).value)}>
            <option value="">–</option>${Object.keys(STEPS).map((kind) => html`<option value=${kind} ?selected=${kind === values["kind"]}>${t(`step.${kind}`)}</option>`)}</select></label>
        ${values["kind"] ? html`<step-form .kind=${values["kind"]} .values=${values["fields"]} @typed=${(/** @type {CustomEvent} */ event) => write({ fields: event.detail })}></step-form>` : nothing}
        ${this.since ? html`<div class="notice" role="status"><p>${t("plans.meanwhile")}</p><ul>${this.since.went.map((each) => html`<li><s>${each}</s></li>`)}${this.since.came.map((each) => html`<li>${each}</li>`)}</ul></div>` : nothing}
        ${this.saving.told()} ${this.changing.told()}
        <div class="actions"><button class="main" aria-disabled=${aria(busy)}>${busy ? t("sending") : t(values["kind"] ? "plans.put" : "plans.keep")}</button>
          ${values["kind"] ? html`<button type="button" @click=${() => write({ kind: "", fields: {}, at: null })}>${t("cancel")}</button>` : nothing}</div></form>
      <plan-board .steps=${this.steps} @laid=${(/** @type {CustomEvent} */ event) => this.lay(event.detail)}></plan-board>`;
  }

  list() {
    const { length } = this.plan.steps;
    const mending = this.saving.values["at"] !== null;
    return html`<ol class="made">${this.plan.steps.map((/** @type {any} */ each, /** @type {number} */ at) => html`<li>${each.summary}${amiss(this.violations, each.ordinal)}
      <span class="actions">${this.act("plans.edit", at, () => this.edit(at))}
        ${mending ? nothing : html`${at > 0 ? this.act("plans.earlier", at, () => this.revise(this.changing, swapped(this.steps, at))) : nothing}
        ${length > 1 ? this.act("plans.remove", at, () => this.revise(this.changing, this.steps.filter((_, other) => other !== at))) : nothing}`}</span></li>`)}</ol>`;
  }

  /** @param {string} name @param {number} at @param {() => void} act */
  act(name, at, act) {
    return html`<button type="button" class="quiet" aria-label=${`${t(name)} ${at + 1}`} @click=${act}>${t(name)}</button>`;
  }

  /** @param {string} kind */
  choose(kind) {
    this.saving.write({ kind, fields: blank(STEPS[kind] ?? []), at: null });
  }

  /** @param {number} at */
  edit(at) {
    const [[kind, given]] = /** @type {[[string, any]]} */ (Object.entries(this.steps[at]));
    this.saving.write({ kind, fields: filled(STEPS[kind] ?? [], given, (key) => this.names.get(key) ?? key), at });
    void this.updateComplete.then(() => this.querySelector("step-form")?.scrollIntoView({ block: "nearest" }));
  }

  /** What was laid on something else is a step at once; where something is left to be said, a form that is begun. @param {any} step */
  lay(step) {
    const { kind, names } = step;
    const form = this.querySelector("form");
    const named = [.../** @type {NodeListOf<HTMLInputElement>} */ (this.querySelectorAll("form [name]"))];
    if (step.complete && named.every((each) => each.reportValidity())) return void this.revise(this.changing, withStep(this.steps, step));
    this.saving.write({ kind, fields: filled(STEPS[kind] ?? [], step.input, (key) => names.get(key) ?? this.names.get(key) ?? key), at: null });
    form?.scrollIntoView();
  }

  /** @param {Event} event */
  send(event) {
    event.preventDefault();
    const { kind, fields, at } = this.saving.values;
    const steps = this.steps;
    const step = kind ? { kind, input: input(STEPS[kind] ?? [], fields) } : null;
    if (!step) return this.revise(this.saving, steps);
    return this.revise(this.saving, at === null ? withStep(steps, step) : steps.map((each, other) => (other === at ? { [kind]: step.input } : each)));
  }

  /** @param {Deed} deed @param {any[]} steps */
  async revise(deed, steps) {
    const { title, reason, from } = this.saving.values;
    const given = { title: title.trim(), reason: reason.trim(), effectiveAt: from ? instantOf(from) : null, steps };
    deed.write({});
    const done = await deed.send(this.plan ? { id: this.plan.id, version: this.plan.version, input: given } : { input: given });
    if (!done && deed.fault?.code === "CONFLICT") this.former = this.summaries;
    else if (!done) return;
    else this.since = null;
    if (this.plan) return void this.dispatchEvent(new CustomEvent("saved"));
    this.saving.draft.drop();
    router.go(to("plans", done.draftRestructuring.restructuring.id));
  }

  /** What somebody else made of the plan meanwhile; what was typed here stays, and goes onto what is there now. @param {string[]} before */
  compare(before) {
    const { title, reason } = this.plan;
    const now = this.summaries;
    this.former = null;
    this.since = { came: less(now, before), went: less(before, now) };
    this.saving.write({ title, reason, at: null });
  }

  /** @returns {string[]} */
  get summaries() {
    return this.plan.steps.map((/** @type {any} */ each) => each.summary);
  }
}

/** @param {any[]} steps @param {number} at */
function swapped(steps, at) {
  return [...steps.slice(0, at - 1), steps[at], steps[at - 1], ...steps.slice(at + 1)];
}

/** @param {string[]} all @param {string[]} taken */
function less(all, taken) {
  return all.filter((each) => !taken.includes(each));
}

customElements.define("plan-editor", PlanEditor);
