// A field whose hits come as one types: gone through by arrow keys, with what is chosen told to screen readers.

import { html, nothing } from "lit";
import { t } from "../texts.js";
import { Element, Question } from "./base.js";

const PAUSE = 150;

export class Seeking extends Element {
  static properties = { text: { state: true }, open: { state: true }, at: { state: true } };

  constructor() {
    super();
    this.text = "";
    this.open = false;
    /** The place of the hit that the arrow keys came to. */
    this.at = -1;
    /** @type {number | undefined} */
    this.timer = undefined;
    this.hits = new Question(this, "Search", () => (this.open && this.text ? this.sought() : null), { now: this.now });
  }

  /** Whether it is asked of now, whatever day the page looks at. */
  get now() {
    return false;
  }

  /** What is asked for. @returns {Record<string, any>} */
  sought() {
    return { text: this.text, first: 8 };
  }

  /** The hits that can be taken. @returns {any[]} */
  get found() {
    return this.hits.data?.search ?? [];
  }

  /** @returns {HTMLInputElement} */
  get input() {
    return /** @type {HTMLInputElement} */ (this.querySelector("input"));
  }

  get listed() {
    return this.open && this.text !== "";
  }

  /**
   * The field with its hits beneath. @param {string} id
   * @param {{ label?: string, placeholder: string, needed?: boolean }} told
   * @param {(hit: any, id: string, chosen: boolean) => unknown} shown what a hit looks like: an option of the list
   */
  field(id, { label, placeholder, needed = false }, shown) {
    return html`<input id=${id} type="search" name="q" maxlength="100" autocomplete="off" enterkeyhint="search"
        placeholder=${placeholder} aria-label=${label ?? nothing} ?required=${needed}
        role="combobox" aria-expanded=${this.listed ? "true" : "false"} aria-controls="${id}-hits" aria-autocomplete="list"
        aria-activedescendant=${this.listed && this.at >= 0 ? `${id}-hit-${this.at}` : nothing}
        @input=${() => this.type()} @focus=${() => (this.open = true)}
        @keydown=${(/** @type {KeyboardEvent} */ event) => this.press(event)}>
      <div id="${id}-hits" class="hits" role="listbox" aria-label=${t("search.hits")} ?hidden=${!this.listed}>
        ${this.listed ? this.list(id, shown) : nothing}</div>`;
  }

  /** @param {string} id @param {(hit: any, id: string, chosen: boolean) => unknown} shown */
  list(id, shown) {
    const { fault, data } = this.hits;
    const word = fault?.message ?? (data && this.found.length === 0 ? t("search.none") : null);
    if (word !== null) return html`<div role="option" aria-disabled="true" aria-selected="false">${word}</div>`;
    return this.found.map((hit, index) => shown(hit, `${id}-hit-${index}`, index === this.at));
  }

  type() {
    const text = this.input.value.trim();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => Object.assign(this, { text, at: -1, open: true }), PAUSE);
  }

  /** @param {KeyboardEvent} event */
  press(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape") this.open = false;
    if (!step || this.found.length === 0) return;
    event.preventDefault();
    this.open = true;
    this.at = (this.at + step + this.found.length) % this.found.length;
  }

  /** @param {FocusEvent} event */
  leave(event) {
    if (!this.contains(/** @type {Node | null} */ (event.relatedTarget))) this.open = false;
  }

  /** Empty once more, with no hits. */
  clear() {
    clearTimeout(this.timer);
    this.input.value = "";
    Object.assign(this, { open: false, at: -1, text: "" });
  }
}
