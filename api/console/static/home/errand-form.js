// Asking for an errand: a line for each thing wanted.

import { html, nothing } from "lit";
import { Element } from "../elements/base.js";
import { Deed, aria } from "../elements/deed.js";
import { after, t, today } from "../texts.js";

const LINE = { name: "", quantity: "1", measure: "" };

class ErrandForm extends Element {
  static properties = { household: { attribute: false }, asked: { state: true } };

  constructor() {
    super();
    /** @type {any} */
    this.household = null;
    this.asked = false;
    this.asking = new Deed(this, "RequestErrand", "errand", { items: [{ ...LINE }], on: today(), toTheDoor: false });
  }

  render() {
    const { items, on, toTheDoor } = this.asking.values;
    return html`<form class="card" @submit=${(/** @type {Event} */ event) => this.ask(event)}>
      <h2>${t("errand.new")}</h2>
      ${items.map((/** @type {any} */ item, /** @type {number} */ index) => html`<fieldset><legend class="small">${t("errand.item", { number: index + 1 })}</legend><div class="pair">
        ${this.field(index, "name", item, { required: true, maxlength: 100, placeholder: t("errand.example") })}
        ${this.field(index, "quantity", item, { required: true, type: "number", min: "0.001", step: "0.001" })}
        ${this.field(index, "measure", item, { required: true, maxlength: 20, placeholder: t("errand.measure_example") })}</div>
        ${items.length > 1 ? html`<button type="button" class="quiet" aria-label=${t("errand.without", { number: index + 1 })} @click=${() => this.asking.write({ items: items.toSpliced(index, 1) })}>${t("errand.remove")}</button>` : nothing}</fieldset>`)}
      <button type="button" ?disabled=${items.length >= 50} @click=${() => this.asking.write({ items: [...items, { ...LINE }] })}>${t("errand.more")}</button>
      <div class="pair"><label class="field">${t("errand.on")}<input type="date" required min=${today()} max=${after(today(), 30)} .value=${on}
        @input=${(/** @type {Event} */ event) => this.asking.write({ on: /** @type {HTMLInputElement} */ (event.target).value })}></label>
      <label class="check"><input type="checkbox" .checked=${toTheDoor}
        @change=${(/** @type {Event} */ event) => this.asking.write({ toTheDoor: /** @type {HTMLInputElement} */ (event.target).checked })}>${t("errand.door")}</label></div>
      ${this.asking.told()}
      ${this.asked ? html`<p class="notice good" role="status">${t("errand.asked")}</p>` : nothing}
      <div class="actions"><button class="main" aria-disabled=${aria(this.asking.busy)}>${this.asking.busy ? t("sending") : t("errand.send")}</button></div>
    </form>`;
  }

  /** @param {number} index @param {"name" | "quantity" | "measure"} name @param {any} item @param {any} options */
  field(index, name, item, { type = "text", required, maxlength, placeholder, min, step }) {
    return html`<label class="field">${t(`item.${name}`)}<input type=${type} ?required=${required} maxlength=${maxlength ?? nothing}
      inputmode=${type === "number" ? "decimal" : nothing} placeholder=${placeholder ?? nothing} min=${min ?? nothing} step=${step ?? nothing} .value=${item[name]}
      @input=${(/** @type {Event} */ event) => this.write(index, name, /** @type {HTMLInputElement} */ (event.target).value)}></label>`;
  }

  /** @param {number} index @param {string} name @param {string} value */
  write(index, name, value) {
    const { items } = this.asking.values;
    this.asking.write({ items: items.with(index, { ...items[index], [name]: value }) });
    this.asked = false;
  }

  /** @param {Event} event */
  async ask(event) {
    event.preventDefault();
    const { items, on, toTheDoor } = this.asking.values;
    const wanted = items.map((/** @type {any} */ { name, quantity, measure }) => ({ name: name.trim(), quantity: Number(quantity), measure: measure.trim() }));
    const sent = await this.asking.send({ input: { household: this.household.code, channel: "ONLINE", on, toTheDoor, items: wanted } });
    if (!sent) return;
    this.asked = true;
    this.dispatchEvent(new CustomEvent("asked"));
  }
}

customElements.define("errand-form", ErrandForm);
