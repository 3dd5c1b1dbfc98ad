// People, households, firms, villages, units chosen by searching for them: by click or by arrow keys and Enter; each is a tag that can be taken away.

import { html, nothing } from "lit";
import { endOf, t, word } from "../texts.js";
import { Seeking } from "./seeking.js";

/** @typedef {{ kind: string, id: string, code: string | null, label: string }} Thing */

/** A person as something chosen. @param {{ id: string, name: string }} person @returns {Thing} */
export function chosenPerson({ id, name }) {
  return { kind: "PERSON", id, code: null, label: name };
}

let made = 0;

class ThingChoice extends Seeking {
  static properties = { ...Seeking.properties, kinds: { attribute: false }, value: { attribute: false }, label: {}, many: { type: Boolean }, needed: { type: Boolean }, day: {} };

  constructor() {
    super();
    /** Among which kinds: PERSON, HOUSEHOLD, VILLAGE, UNIT, ENTERPRISE, COOPERATIVE. @type {string[]} */
    this.kinds = [];
    /** What is chosen. @type {Thing[]} */
    this.value = [];
    this.label = "";
    /** Whether several may be chosen; else another takes the place of the first. */
    this.many = false;
    /** Whether something has to be. */
    this.needed = false;
    /** The day as of which there are; none stands for now. @type {string | undefined} */
    this.day = undefined;
    this.place = `choice-${++made}`;
  }

  /** What is chosen is chosen for what is done now. */
  get now() {
    return true;
  }

  sought() {
    return { ...super.sought(), kinds: this.kinds, choosing: true, ...(this.day && { asOf: endOf(this.day) }) };
  }

  get found() {
    return super.found.filter((hit) => !this.value.some((each) => each.id === hit.node.id));
  }

  render() {
    return html`<div class="field"><label for=${this.place}>${this.label}</label>
      <div class="seeking" @focusout=${(/** @type {FocusEvent} */ event) => this.leave(event)}>${this.field(this.place,
        { placeholder: this.value.length && !this.many ? t("choice.another") : t("choice.how"), needed: this.needed && this.value.length === 0 },
        (hit, id, chosen) => html`<div id=${id} role="option" aria-selected=${chosen ? "true" : "false"} @mousedown=${keep} @click=${() => this.take(hit)}>
          <span>${hit.label}</span> <small>${beside(hit)}</small>${this.kinds.length > 1 ? html`<em>${word(hit.kind)}</em>` : nothing}</div>`)}</div>
      ${this.value.length ? html`<ul class="chosen" aria-label=${t("choice.chosen", { label: this.label })}>${this.value.map((each) => html`<li class="tag">${each.label}
        <button type="button" class="quiet" aria-label=${t("choice.remove", { label: each.label })} @click=${() => this.takeAway(each)}>✕</button></li>`)}</ul>` : nothing}</div>`;
  }

  /** What was typed and not chosen would be lost. */
  updated() {
    this.input.setCustomValidity(this.input.value.trim() ? t("choice.unchosen") : "");
  }

  type() {
    super.type();
    this.updated();
  }

  /** Enter takes the hit that the arrow keys came to, or the only one; it sends nothing while something is typed. @param {KeyboardEvent} event */
  press(event) {
    super.press(event);
    if (event.key !== "Enter" || !this.input.value.trim()) return;
    event.preventDefault();
    const hit = this.found[this.at] ?? (this.found.length === 1 && this.hits.data ? this.found[0] : undefined);
    if (hit && this.listed) this.take(hit);
  }

  /** @param {any} hit */
  take({ kind, label, node }) {
    /** @type {Thing} */
    const thing = { kind, id: node.id, code: node.code ?? null, label };
    this.clear();
    this.tell(this.many ? [...this.value, thing] : [thing]);
  }

  /** @param {Thing} thing */
  takeAway(thing) {
    this.tell(this.value.filter((each) => each.id !== thing.id));
    this.input.focus();
    this.open = false;
  }

  /** @param {Thing[]} value */
  tell(value) {
    this.value = value;
    this.dispatchEvent(new CustomEvent("chosen", { detail: value }));
  }
}

/** The field keeps the focus while a hit is clicked. @param {Event} event */
function keep(event) {
  event.preventDefault();
}

/** What tells a hit from another of the same name: where somebody lives, the code, another name. @param {any} hit */
function beside({ label, text, node }) {
  return node.household?.address ?? (text === label ? node.code : text);
}

customElements.define("thing-choice", ThingChoice);
