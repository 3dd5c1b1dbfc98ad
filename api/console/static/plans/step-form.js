// One step of a plan as a form: of a kind that is chosen, or as it was given before.

import { html, nothing } from "lit";
import { Element, Question } from "../elements/base.js";
import "../elements/thing-choice.js";
import { t, word } from "../texts.js";
import { STEPS, blank } from "./step-kinds.js";

/** @typedef {import("./step-kinds.js").Field} Field */

/** Tells `typed` with all values whenever one is changed. */
class StepForm extends Element {
  static properties = { kind: {}, values: { attribute: false } };

  constructor() {
    super();
    /** The kind of step: a key of `STEPS`. */
    this.kind = "";
    /** @type {Record<string, any>} */
    this.values = {};
    const bodies = () => (this.fields.some(({ as, fields = [] }) => [as, ...fields.map((each) => each.as)].some((each) => each === "body" || each === "area" || each === "group")) ? {} : null);
    this.bodies = new Question(this, "PlanBodies", bodies, { now: true });
  }

  /** @returns {Field[]} */
  get fields() {
    return STEPS[this.kind] ?? [];
  }

  render() {
    return html`<p class="small">${t(`step.about.${this.kind}`)}</p>${this.group(this.fields, this.values, (values) => this.tell(values))}`;
  }

  /** @param {Field[]} fields @param {Record<string, any>} values @param {(values: Record<string, any>) => void} write */
  group(fields, values, write) {
    return fields.map((field) => this.field(field, values[field.name], (value) => write({ ...values, [field.name]: value })));
  }

  /** @param {Field} field @param {any} value @param {(value: any) => void} write @returns {unknown} */
  field(field, value, write) {
    const { name, as, kinds = [], words = [], fields = [], optional = false } = field;
    const label = html`${t(`step.field.${name}`)}${optional ? html` <span class="small">${t("step.optional")}</span>` : nothing}`;
    const typed = (/** @type {Event} */ event) => write(/** @type {HTMLInputElement} */ (event.target).value);
    switch (as) {
      case "thing": case "things":
        return html`<thing-choice .kinds=${kinds} .value=${value} ?many=${as === "things"} ?needed=${!optional}
          .label=${t(`step.field.${name}`) + (optional ? ` ${t("step.optional")}` : "")} @chosen=${(/** @type {CustomEvent} */ event) => write(event.detail)}></thing-choice>`;
      case "text":
        return html`<label class="field">${label}<input maxlength="100" ?required=${!optional} .value=${value} @input=${typed}></label>`;
      case "yes":
        return html`<label class="check"><input type="checkbox" .checked=${value} @change=${(/** @type {Event} */ event) => write(/** @type {HTMLInputElement} */ (event.target).checked)}> ${t(`step.field.${name}`)}</label>`;
      case "choice":
        return this.select(label, words.map((each) => [each, name === "level" ? t("level", { level: each }) : word(each)]), value, true, typed);
      case "area": case "body":
        return this.bodies.show(({ towns }) => this.select(label, [["", "–"], ...towns.flatMap((/** @type {any} */ town) =>
          (as === "area" ? town.areas : town.organizations.nodes).map((/** @type {any} */ each) => [each.code, each.name]))], value, !optional, typed));
      case "group":
        return html`<fieldset><legend>${t(`step.field.${name}`)}</legend>${this.group(fields, value, write)}</fieldset>`;
      default:
        return html`${value.map((/** @type {any} */ part, /** @type {number} */ at) => html`<fieldset><legend>${t("step.part", { number: at + 1 })}</legend>
            ${this.group(fields, part, (given) => write(value.map((/** @type {any} */ each, /** @type {number} */ other) => (other === at ? given : each))))}
            ${value.length > 2 ? html`<button type="button" @click=${() => write(value.filter((/** @type {any} */ _, /** @type {number} */ other) => other !== at))}>${t("step.less")}</button>` : nothing}</fieldset>`)}
          <button type="button" @click=${() => write([...value, blank(fields)])}>${t("step.more")}</button>`;
    }
  }

  /** @param {unknown} label @param {string[][]} options @param {string} value @param {boolean} needed @param {(event: Event) => void} typed */
  select(label, options, value, needed, typed) {
    return html`<label class="field">${label}<select ?required=${needed} @change=${typed}>
      ${options.map(([code, text]) => html`<option value=${code ?? ""} ?selected=${code === value}>${text}</option>`)}</select></label>`;
  }

  /** @param {Record<string, any>} values */
  tell(values) {
    this.values = values;
    this.dispatchEvent(new CustomEvent("typed", { detail: values }));
  }
}

customElements.define("step-form", StepForm);
