// One step of a plan as a form: of a kind that is chosen, or as it was given before.

import { html } from "lit";
import { Element, Question } from "../elements/base.js";
import { shown } from "../elements/form-fields.js";
import { t, word } from "../texts.js";
import { LEAST_PARTS, STEPS } from "./step-kinds.js";

/** @typedef {import("./step-kinds.js").Field} Field */
/** @typedef {import("../elements/form-fields.js").Field} Shown */

/** Tells `typed` with all values whenever one is changed. */
class StepForm extends Element {
  static properties = { kind: {}, values: { attribute: false } };

  constructor() {
    super();
    /** The kind of step: a key of `STEPS`. */
    this.kind = "";
    /** @type {Record<string, any>} */
    this.values = {};
    this.bodies = new Question(this, "Bodies", () => (chosenAmong(this.fields) ? {} : null), { now: true });
  }

  /** @returns {Field[]} */
  get fields() {
    return STEPS[this.kind] ?? [];
  }

  render() {
    return html`<p class="small">${t(`step.about.${this.kind}`)}</p>
      ${chosenAmong(this.fields) ? this.bodies.show(({ towns }) => this.form(towns)) : this.form([])}`;
  }

  /** @param {any[]} towns with their areas and organizations */
  form(towns) {
    return shown(this.fields.map((each) => this.shown(each, towns)), this.values, (changed) => this.tell({ ...this.values, ...changed }));
  }

  /** @param {Field} field @param {any[]} towns @returns {Shown} */
  shown({ name, as, kinds, words = [], fields = [], optional = false }, towns) {
    const label = t(`step.field.${name}`) + (optional ? ` ${t("step.optional")}` : "");
    const asked = { name, label, needed: !optional };
    const inner = () => fields.map((each) => this.shown(each, towns));
    switch (as) {
      case "thing": case "things": return { ...asked, kind: "things", kinds: kinds ?? [], many: as === "things" };
      case "area": return { ...asked, kind: "choice", options: towns.flatMap((town) => town.areas).map(named) };
      case "body": return { ...asked, kind: "choice", options: towns.flatMap((town) => town.organizations.nodes).map(named) };
      case "choice": return { ...asked, kind: "choice", options: words.map((value) => ({ value, label: name === "level" ? t("level", { level: value }) : word(value) })) };
      case "group": return { ...asked, kind: "group", fields: inner };
      case "parts": return { ...asked, kind: "rows", fields: inner, rows: LEAST_PARTS, label: t("step.part"), more: t("step.more") };
      default: return { ...asked, kind: as };
    }
  }

  /** @param {Record<string, any>} values */
  tell(values) {
    this.values = values;
    this.dispatchEvent(new CustomEvent("typed", { detail: values }));
  }
}

/** Whether something is chosen among the areas and organizations of the towns. @param {Field[]} fields @returns {boolean} */
function chosenAmong(fields) {
  return fields.some((each) => each.as === "area" || each.as === "body" || chosenAmong(each.fields ?? []));
}

/** @param {{ code: string, name: string }} thing */
function named({ code, name }) {
  return { value: code, label: name };
}

customElements.define("step-form", StepForm);
