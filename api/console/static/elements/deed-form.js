// A deed as a button that opens its form: what it asks for is data; what stands in its way is told beside it, and what was typed stays.

import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { t } from "../texts.js";
import { Element } from "./base.js";
import { Deed, aria } from "./deed.js";
import { shown } from "./form-fields.js";

/**
 * @typedef {object} Form
 * @property {string} deed the operation, which answers `done`
 * @property {string} key under which what was typed is kept
 * @property {string} label what is done
 * @property {string} [note] what has to be known before
 * @property {Record<string, any>} begin the values that it begins with
 * @property {(values: Record<string, any>) => import("./form-fields.js").Field[]} fields
 * @property {(values: Record<string, any>) => unknown} [told] what it would come to, as far as it is filled in
 * @property {(values: Record<string, any>) => Record<string, any>} variables of the operation, without the key
 */

/** Forms beside each other. @param {Form[]} forms */
export function deedForms(forms) {
  return repeat(forms, (each) => each.key, (each) => html`<deed-form .form=${each}></deed-form>`);
}

class DeedForm extends Element {
  static properties = { form: { attribute: false }, open: { type: Boolean }, blockers: { state: true }, unchanged: { state: true } };

  constructor() {
    super();
    /** @type {Form} */
    this.form = /** @type {any} */ (null);
    this.open = false;
    /** What stood in the way. @type {any[]} */
    this.blockers = [];
    /** Whether it changed nothing, and nothing stood in its way. */
    this.unchanged = false;
    /** Of which form all this is: another one is not open because this was. */
    this.key = "";
    /** What the form begins with. */
    this.begun = "";
    /** @type {Deed} */
    this.doing = /** @type {any} */ (null);
  }

  willUpdate() {
    const { deed, key, begin } = this.form;
    const begun = JSON.stringify([deed, key, begin]);
    if (begun === this.begun || this.doing?.busy) return;
    if (key !== this.key) Object.assign(this, { open: new Deed(this, deed, key).draft.pending, blockers: [], unchanged: false });
    this.key = key;
    this.begun = begun;
    this.doing = new Deed(this, deed, key, begin);
  }

  render() {
    const { label, note, fields, told } = this.form;
    const { values, busy } = this.doing;
    return html`<button type="button" aria-expanded=${this.open ? "true" : "false"} @click=${() => (this.open = !this.open)}>${label}</button>
      ${this.open ? html`<form aria-label=${label} @submit=${(/** @type {Event} */ event) => this.send(event)}>
        ${note ? html`<p class="small">${note}</p>` : nothing}
        ${shown(fields(values), values, (changed) => this.write(changed))}
        ${told?.(values) ?? nothing}
        ${this.doing.told()}
        ${this.blockers.length ? html`<div class="notice bad" role="alert"><p>${t("form.in_the_way")}</p><ul class="plain">${this.blockers.map((each) => html`<li>${each.requirement} ${each.actual} <small class="bad">${each.article}</small></li>`)}</ul></div>` : nothing}
        ${this.unchanged ? html`<p class="notice" role="status">${t("form.unchanged")}</p>` : nothing}
        <div class="actions"><button class="main" aria-disabled=${aria(busy)}>${busy ? t("sending") : t("form.send")}</button>
          <button type="button" @click=${() => this.leave()}>${t("cancel")}</button></div></form>` : nothing}`;
  }

  /** @param {Record<string, any>} changed */
  write(changed) {
    Object.assign(this, { blockers: [], unchanged: false });
    this.doing.write(changed);
  }

  /** Nothing is kept of what was typed. */
  leave() {
    this.doing.draft.drop();
    Object.assign(this, { open: false, blockers: [], unchanged: false });
    this.doing.fault = null;
    this.querySelector("button")?.focus();
  }

  /** @param {Event} event */
  async send(event) {
    event.preventDefault();
    Object.assign(this, { blockers: [], unchanged: false });
    const data = await this.doing.send(this.form.variables(this.doing.values), refused);
    if (!data) return;
    if (!refused(data)) this.finish(data.done);
    else if (data.done.blockers?.length) this.blockers = data.done.blockers;
    else this.unchanged = true;
  }

  /** @param {any} done */
  finish(done) {
    this.open = false;
    this.dispatchEvent(new CustomEvent("done", { bubbles: true, detail: { label: this.form.label, warnings: done.warnings, done } }));
  }
}

/** Nothing was changed: something stands in the way, or it was so before. @param {any} data */
function refused({ done }) {
  return done.changes.length === 0;
}

customElements.define("deed-form", DeedForm);
