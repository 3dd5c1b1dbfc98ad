// A new directive: from whom, to which level, until when, which figures; also as a copy of an earlier one.

import { html, nothing } from "lit";
import { Element, Question } from "../elements/base.js";
import { Deed, aria } from "../elements/deed.js";
import { router, to } from "../router.js";
import { session } from "../session.js";
import { instantOf, t, word } from "../texts.js";
import { PURPOSES } from "../vocabulary.js";

const TASKS = ["PUBLICITY", "SCREENING", "CONTROL", "SUPPLIES", "INTERNAL_MANAGEMENT"];
const FORM = "issue";
const EMPTY = { from: "", purpose: "EPIDEMIC_CONTROL", title: "", body: "", task: "", toLevel: "3", due: "", measures: "" };

/** Begins a new directive with what an earlier one said. @param {any} directive */
export function copyAsNew(directive) {
  const deed = new Deed(/** @type {any} */ ({ requestUpdate() {} }), "Issue", FORM, EMPTY);
  const measures = directive.measures.map((/** @type {any} */ each) => [each.label, each.unit].filter(Boolean).join(" ")).join("\n");
  const { title, body, purpose, from } = directive;
  deed.write({ title, body, purpose, from: from.code, task: directive.task ?? "", toLevel: String(directive.toLevel), due: "", measures });
  router.go(to("work", "directives"));
}

class DirectiveForm extends Element {
  static properties = { open: { state: true } };

  constructor() {
    super();
    this.issuing = new Deed(this, "Issue", FORM, EMPTY);
    this.open = Boolean(this.issuing.values["title"] || this.issuing.values["body"]);
    const organises = session.viewer.roles.some((/** @type {string} */ role) => ["ADMIN", "ORGANISER"].includes(role));
    this.bodies = new Question(this, "Issuers", () => (this.open && organises ? {} : null), { now: true });
  }

  render() {
    if (!this.open) return html`<p><button type="button" class="main" @click=${() => (this.open = true)}>${t("issue.new")}</button></p>`;
    const { values, busy } = this.issuing;
    const bodies = (this.bodies.data?.towns ?? []).flatMap((/** @type {any} */ town) => [...town.headquarters.nodes, ...town.groups.nodes]);
    const issuers = [...bodies, ...session.viewer.commands];
    const from = values["from"] || issuers[0]?.code || "";
    const body = bodies.some((/** @type {any} */ each) => each.code === from);
    return html`<form class="card" @submit=${(/** @type {Event} */ event) => this.issue(event, from, body)} @input=${(/** @type {Event} */ event) => this.type(event)}>
      <h2>${t("issue.new")}</h2>
      <label class="field">${t("issue.from")}<select name="from" required>${issuers.map((each) => html`<option value=${each.code} ?selected=${each.code === from}>${each.name}</option>`)}</select></label>
      ${body ? html`<label class="field">${t("issue.purpose")}<select name="purpose">${PURPOSES.map((each) => html`<option value=${each} ?selected=${each === values["purpose"]}>${word(each)}</option>`)}</select></label>` : nothing}
      <label class="field">${t("issue.title")}<input name="title" required maxlength="200" .value=${values["title"]}></label>
      <label class="field">${t("issue.body")}<textarea name="body" rows="4" required maxlength="4000" .value=${values["body"]}></textarea></label>
      <div class="pair">
        <label class="field">${t("issue.task")}<select name="task"><option value="">–</option>${TASKS.map((each) => html`<option value=${each} ?selected=${each === values["task"]}>${word(each)}</option>`)}</select></label>
        <label class="field">${t("issue.level")}<select name="toLevel">${["1", "2", "3"].map((each) => html`<option value=${each} ?selected=${each === values["toLevel"]}>${t("level", { level: each })}</option>`)}</select></label>
        <label class="field">${t("issue.due")}<input name="due" type="datetime-local" .value=${values["due"]}></label>
      </div>
      <label class="field">${t("issue.measures")}<textarea name="measures" rows="3" placeholder=${t("issue.example")} .value=${values["measures"]}></textarea></label>
      <p class="small">${t("issue.how")}</p>
      ${this.issuing.told()}
      <div class="actions"><button class="main" aria-disabled=${aria(busy)}>${busy ? t("sending") : t("issue.send")}</button>
        <button type="button" @click=${() => this.drop()}>${t("issue.drop")}</button></div>
    </form>`;
  }

  /** @param {Event} event */
  type(event) {
    const field = /** @type {HTMLInputElement} */ (event.target);
    this.issuing.write({ [field.name]: field.value });
  }

  drop() {
    this.issuing.draft.drop();
    this.open = false;
  }

  /** @param {Event} event @param {string} from @param {boolean} body */
  async issue(event, from, body) {
    event.preventDefault();
    const { title, body: text, purpose, task, toLevel, due, measures } = this.issuing.values;
    const lines = measures.split("\n").map((/** @type {string} */ line) => line.trim()).filter(Boolean);
    const input = {
      from, title: title.trim(), body: text.trim(), toLevel: Number(toLevel),
      ...(body && { purpose }), ...(task && { task }), ...(due && { dueAt: instantOf(due) }),
      measures: lines.map(measure),
    };
    const data = await this.issuing.send({ input });
    if (data) router.go(to("work", "directives", data.issueDirective.directive.id));
  }
}

/** "排查户数 户": what is counted, and in what. @param {string} line */
function measure(line) {
  const [label, unit] = line.split(/\s+(?=\S+$)/);
  return unit ? { label, unit } : { label };
}

customElements.define("directive-form", DirectiveForm);
