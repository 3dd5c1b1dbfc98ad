// One field for everything: hits as one types, taken by click or by arrow keys and Enter.

import { html, nothing } from "lit";
import { cardOf, router, to } from "../router.js";
import { t, word } from "../texts.js";
import { Element, Question } from "./base.js";

const PAUSE = 150;

class SearchField extends Element {
  static properties = { text: { state: true }, open: { state: true }, chosen: { state: true } };

  constructor() {
    super();
    this.text = "";
    this.open = false;
    this.chosen = -1;
    /** @type {number | undefined} */
    this.timer = undefined;
    const variables = () => (this.open && this.text ? { text: this.text, first: 8 } : null);
    this.hits = new Question(this, "Search", variables);
  }

  /** @returns {any[]} */
  get found() {
    return (this.hits.data?.search ?? []).filter((/** @type {any} */ hit) => cardOf(hit.node));
  }

  render() {
    const open = this.open && this.text !== "";
    return html`<form role="search" @submit=${(/** @type {Event} */ event) => this.submit(event)}
      @focusout=${(/** @type {FocusEvent} */ event) => this.leave(event)}>
      <input id="search" type="search" name="q" maxlength="100" autocomplete="off" enterkeyhint="search"
        placeholder=${t("search.placeholder")} aria-label=${t("search.label")}
        role="combobox" aria-expanded=${open ? "true" : "false"} aria-controls="hits" aria-autocomplete="list"
        aria-activedescendant=${open && this.chosen >= 0 ? `hit-${this.chosen}` : nothing}
        @input=${(/** @type {InputEvent} */ event) => this.type(event)} @focus=${() => (this.open = true)}
        @keydown=${(/** @type {KeyboardEvent} */ event) => this.press(event)}>
      <div id="hits" class="hits" role="listbox" aria-label=${t("search.hits")} ?hidden=${!open}>
        ${open ? this.list() : nothing}
      </div>
    </form>`;
  }

  list() {
    if (this.hits.fault) return html`<div role="option" aria-disabled="true" aria-selected="false">${this.hits.fault.message}</div>`;
    if (this.hits.data && this.found.length === 0) {
      return html`<div role="option" aria-disabled="true" aria-selected="false">${t("search.none")}</div>`;
    }
    return this.found.map((hit, index) => html`<a id="hit-${index}" role="option" tabindex="-1" href=${cardOf(hit.node) ?? ""}
      aria-selected=${index === this.chosen ? "true" : "false"} @click=${() => this.close()}>
      <span>${hit.label}</span> ${hit.text === hit.label ? nothing : html`<small>${hit.text}</small>`}
      <em>${word(hit.kind)}</em></a>`);
  }

  /** @param {InputEvent} event */
  type(event) {
    const text = /** @type {HTMLInputElement} */ (event.target).value.trim();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => Object.assign(this, { text, chosen: -1, open: true }), PAUSE);
  }

  /** @param {KeyboardEvent} event */
  press(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape") this.open = false;
    if (!step || this.found.length === 0) return;
    event.preventDefault();
    this.open = true;
    this.chosen = (this.chosen + step + this.found.length) % this.found.length;
  }

  /** @param {Event} event */
  submit(event) {
    event.preventDefault();
    const chosen = this.found[this.chosen];
    const text = /** @type {HTMLInputElement} */ (this.querySelector("input")).value.trim();
    if (!chosen && !text) return;
    const find = `${to("find")}${router.at ? "&" : "?"}q=${encodeURIComponent(text)}`;
    router.go((chosen && cardOf(chosen.node)) ?? find);
    this.close();
  }

  /** @param {FocusEvent} event */
  leave(event) {
    if (!this.contains(/** @type {Node | null} */ (event.relatedTarget))) this.open = false;
  }

  close() {
    clearTimeout(this.timer);
    const input = /** @type {HTMLInputElement} */ (this.querySelector("input"));
    input.value = "";
    Object.assign(this, { open: false, chosen: -1, text: "" });
    input.blur();
  }
}

customElements.define("search-field", SearchField);
