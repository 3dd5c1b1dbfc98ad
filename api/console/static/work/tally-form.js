// What a post counted on a day, told by whoever is on duty there: what checkpoints count, and what was told of it before.

import { html } from "lit";
import { Element } from "../elements/base.js";
import { Deed, aria } from "../elements/deed.js";
import { t } from "../texts.js";

/** What is counted at any checkpoint; the words are kept with the figure. */
const COUNTED = [
  { key: "vehicles", label: "车辆", unit: "辆次" },
  { key: "people", label: "人员", unit: "人次" },
  { key: "temperatures", label: "测温", unit: "人次" },
];

class TallyForm extends Element {
  static properties = { post: { attribute: false }, on: { attribute: false } };

  constructor() {
    super();
    /** @type {any} */
    this.post = null;
    this.on = "";
    /** @type {Deed | null} */
    this.counting = null;
  }

  willUpdate() {
    this.counting ??= new Deed(this, "RecordTallies", `tally:${this.post.code}:${this.on}`, { typed: {} });
  }

  /** What was told of this day alone, and whatever else checkpoints count. */
  get lines() {
    const told = this.post.tallies.filter((/** @type {any} */ each) => each.from === this.on && each.to === this.on);
    return [...told, ...COUNTED.filter(({ key }) => !told.some((/** @type {any} */ each) => each.key === key))];
  }

  render() {
    const { values, busy } = /** @type {Deed} */ (this.counting);
    return html`<form class="noprint" @submit=${(/** @type {Event} */ event) => this.tell(event)}>
      <div class="pair">${this.lines.map((each) => html`<label class="field">${each.unit ? t("tally.of", { label: each.label, unit: each.unit }) : each.label}
        <input type="number" inputmode="decimal" min="0" step="any" .value=${values["typed"][each.key] ?? String(each.value ?? "")}
          @input=${(/** @type {Event} */ event) => this.counting?.write({ typed: { ...values["typed"], [each.key]: /** @type {HTMLInputElement} */ (event.target).value } })}></label>`)}</div>
      ${this.counting?.told()}
      <div class="actions"><button class="main" aria-disabled=${aria(busy)}>${busy ? t("sending") : t("tally.send")}</button></div>
    </form>`;
  }

  /** What was typed and is not so already. @param {Event} event */
  async tell(event) {
    event.preventDefault();
    const typed = this.counting?.values["typed"] ?? {};
    const tallies = this.lines
      .filter(({ key, value }) => (typed[key] ?? "") !== "" && Number(typed[key]) !== value)
      .map(({ id, key, label, unit }) => ({ key, label, unit, value: Number(typed[key]), from: this.on, replaces: id ?? null }));
    if (tallies.length && await this.counting?.send({ of: this.post.id, tallies })) this.dispatchEvent(new CustomEvent("told"));
  }
}

customElements.define("tally-form", TallyForm);
