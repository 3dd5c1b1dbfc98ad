// Fields of forms, by what each is told to be: what a form asks for is data, and looks the same everywhere.

import { html, nothing } from "lit";
import { number, t } from "../texts.js";
import "./thing-choice.js";

/** @typedef {import("./thing-choice.js").Thing} Thing */
/** @typedef {{ value: string, label: string, note?: string }} Option one that can be chosen */
/**
 * @typedef {object} Field
 * @property {string} name of the value
 * @property {keyof typeof SHOWN} kind
 * @property {string} label
 * @property {boolean} [needed]
 * @property {number} [most] characters of a text, the largest number
 * @property {number} [least] the smallest number
 * @property {number} [step] between numbers
 * @property {string} [latest] the last day or minute
 * @property {Option[]} [options] of a choice, of checks
 * @property {string[]} [kinds] of things
 * @property {string} [day] as of which there are things
 * @property {boolean} [many] whether several things are chosen
 * @property {(row: Record<string, any>, others: Record<string, any>[]) => Field[]} [fields] of a group; of each row, beside the others
 * @property {string} [more] the button that adds a row
 * @property {number} [rows] how many rows there are at least
 */

/** From so many on, boxes are ticked all at once too. */
const MANY = 12;

/** @param {Field[]} fields @param {Record<string, any>} values @param {(values: Record<string, any>) => void} write */
export function shown(fields, values, write) {
  return fields.map((each) => {
    const drawn = /** @type {(field: Field, value: any, write: Write) => unknown} */ (SHOWN[each.kind]);
    return drawn(each, values[each.name], (value) => write({ [each.name]: value }));
  });
}

/** @typedef {(value: any) => void} Write */

const SHOWN = {
  /** @param {Field} field @param {string} value @param {Write} write */
  text: ({ label, needed, most = 100 }, value, write) => html`<label class="field">${label}<input maxlength=${most} ?required=${needed}
    .value=${value ?? ""} @input=${typed(write)}></label>`,

  /** @param {Field} field @param {string} value @param {Write} write */
  long: ({ label, needed, most = 1000 }, value, write) => html`<label class="field">${label}<textarea rows="3" maxlength=${most} ?required=${needed}
    .value=${value ?? ""} @input=${typed(write)}></textarea></label>`,

  /** @param {Field} field @param {string} value @param {Write} write */
  number: ({ label, needed, least = 0, most, step = 1 }, value, write) => html`<label class="field">${label}<input type="number" ?required=${needed}
    inputmode=${step < 1 ? "decimal" : "numeric"} min=${least} max=${most ?? nothing} step=${step} .value=${value ?? ""} @input=${typed(write)}></label>`,

  /** @param {Field} field @param {string} value @param {Write} write */
  day: ({ label, needed, latest }, value, write) => html`<label class="field">${label}<input type="date" ?required=${needed} max=${latest ?? nothing}
    .value=${value ?? ""} @input=${typed(write)}></label>`,

  /** @param {Field} field @param {string} value @param {Write} write */
  minute: ({ label, needed, latest }, value, write) => html`<label class="field">${label}<input type="datetime-local" ?required=${needed} max=${latest ?? nothing}
    .value=${value ?? ""} @input=${typed(write)}></label>`,

  /** @param {Field} field @param {string} value @param {Write} write */
  choice: ({ label, needed, options = [] }, value, write) => html`<label class="field">${label}<select ?required=${needed} @change=${typed(write)}>
    <option value="" ?selected=${!value}>${needed ? t("form.choose") : t("form.none")}</option>
    ${options.map((each) => html`<option value=${each.value} ?selected=${each.value === value}>${each.label}</option>`)}</select></label>`,

  /** @param {Field} field @param {boolean} value @param {Write} write */
  yes: ({ label }, value, write) => html`<label class="check"><input type="checkbox" .checked=${value ?? false}
    @change=${(/** @type {Event} */ event) => write(/** @type {HTMLInputElement} */ (event.target).checked)}>${label}</label>`,

  /** @param {Field} field @param {string[]} value @param {Write} write */
  checks: ({ label, options = [] }, value = [], write) => {
    const all = options.map((each) => each.value);
    const ticked = all.filter((each) => value.includes(each));
    return html`<fieldset><legend>${label}</legend>
      ${all.length < MANY ? nothing : html`<div class="actions"><button type="button" @click=${() => write(all)}>${t("form.all")}</button>
        <button type="button" @click=${() => write([])}>${t("form.no_one")}</button> <span class="small" role="status">${t("form.ticked", { count: number(ticked.length), all: number(all.length) })}</span></div>`}
      <div class=${all.length < MANY ? nothing : "ticks"}>${options.map((each) => html`<label class="check"><input type="checkbox" .checked=${ticked.includes(each.value)}
        @change=${() => write(all.filter((one) => ticked.includes(one) !== (one === each.value)))}><span>${each.label} ${each.note ? html`<span class="small">${each.note}</span>` : nothing}</span></label>`)}</div></fieldset>`;
  },

  /** @param {Field} field @param {Thing[]} value @param {Write} write */
  things: ({ label, needed, kinds = [], many, day }, value = [], write) => html`<thing-choice .kinds=${kinds} .value=${value} .day=${day} label=${label} ?many=${many} ?needed=${needed}
    @chosen=${(/** @type {CustomEvent<Thing[]>} */ event) => write(event.detail)}></thing-choice>`,

  /** @param {Field} field @param {Record<string, any>} value @param {Write} write @returns {unknown} */
  group: ({ label, fields = () => [] }, value = {}, write) => html`<fieldset><legend>${label}</legend>
    ${shown(fields(value, []), value, (changed) => write({ ...value, ...changed }))}</fieldset>`,

  /** @param {Field} field @param {Record<string, any>[]} value @param {Write} write @returns {unknown} */
  rows: ({ label, fields = () => [], more, rows: least = 0 }, value = [], write) => html`${value.map((row, place) => html`<fieldset><legend>${label} ${place + 1}</legend>
      ${shown(fields(row, value.filter((each) => each !== row)), row, (changed) => write(value.map((each, at) => (at === place ? { ...each, ...changed } : each))))}
      ${value.length > least ? html`<button type="button" @click=${() => write(value.filter((_, at) => at !== place))}>${t("form.drop_row", { label, place: place + 1 })}</button>` : nothing}</fieldset>`)}
    <p><button type="button" @click=${() => write([...value, {}])}>${more}</button></p>`,
};

/** @param {Write} write */
function typed(write) {
  return (/** @type {Event} */ event) => write(/** @type {HTMLInputElement} */ (event.target).value);
}
