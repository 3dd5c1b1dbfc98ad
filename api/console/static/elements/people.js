// People as they are shown everywhere: the name leads to the card, the number is called by a tap.

import { html, nothing } from "lit";
import { to } from "../router.js";
import { t } from "../texts.js";

/** @typedef {{ id: string, name: string, phone?: string | null }} Person */

/** A telephone link; a number that is masked is shown and cannot be called. @param {string | null | undefined} phone @param {string} name */
export function telephone(phone, name) {
  if (!phone) return nothing;
  if (!/^\+?\d+$/.test(phone)) return html`<span class="masked">${phone}</span>`;
  return html`<a class="phone" href="tel:${phone}" data-outside aria-label=${t("call", { name, phone })}>${phone}</a>`;
}

/** @param {Person | null | undefined} person */
export function badge(person) {
  if (!person) return nothing;
  return html`<span class="person"><a href=${to("person", person.id)}>${person.name}</a> ${telephone(person.phone, person.name)}</span>`;
}

/** Several people under a word for what they are; nothing where there are none. @param {string} label @param {Person[]} people */
export function badges(label, people) {
  if (!people?.length) return nothing;
  return html`<div class="row"><span class="label">${label}</span><span class="people">${people.map(badge)}</span></div>`;
}

/** A fact beside its name; nothing where it is not known. @param {unknown} label @param {unknown} value */
export function row(label, value) {
  if (value === null || value === undefined || value === "" || value === nothing) return nothing;
  return html`<div class="row"><span class="label">${label}</span><span>${value}</span></div>`;
}
