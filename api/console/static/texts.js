// Words in the language of the session, from the server's catalogue; days and times as people write them, by the clock there.

import { session } from "./session.js";

const ZONE = "Asia/Shanghai";
/** @type {Partial<Record<import("./session.js").Language, Record<string, string>>>} */
const kept = {};

/** Fetches the words of the session's language, once. */
export async function learn() {
  const language = session.language;
  kept[language] ??= await (await fetch(new URL(`texts/${language}.json`, import.meta.url))).json();
}

/**
 * A sentence of the catalogue; a word that it lacks is shown by its code.
 * @param {string} code without the `console.` before it
 * @param {Record<string, unknown>} values
 * @returns {string}
 */
export function t(code, values = {}) {
  const text = kept[session.language]?.[`console.${code}`] ?? code;
  return text.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
}

/** A value of an enumeration in words. @param {string | null | undefined} value */
export function word(value) {
  if (!value) return "";
  const texts = kept[session.language] ?? {};
  return texts[`console.word.${value}`] ?? texts[`word.${value}`] ?? texts[`resumption.${value}`] ?? value;
}

/** How a firm stands, in words: the stages of a cooperative have some of the same codes. @param {string} state */
export function standing(state) {
  return kept[session.language]?.[`resumption.${state}`] ?? state;
}

/** What an item of a charter is about. @param {number} item 1 to 12 */
export function heading(item) {
  return kept[session.language]?.[`charter.${item}`] ?? String(item);
}

/** @param {Intl.DateTimeFormatOptions} options */
function written(options) {
  return new Intl.DateTimeFormat(session.language === "zh" ? "zh-CN" : "en-GB", { timeZone: ZONE, ...options });
}

/** A day as people write it: 2020年2月15日, 15 Feb 2020. @param {string | Date | null | undefined} given */
export function day(given) {
  if (!given) return "";
  const month = session.language === "zh" ? "long" : "short";
  return written({ year: "numeric", month, day: "numeric" }).format(instant(given));
}

/** @param {string | Date | null | undefined} given */
export function clock(given) {
  return given ? written({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(instant(given)) : "";
}

/** @param {string | Date | null | undefined} given */
export function time(given) {
  return given ? `${day(given)} ${clock(given)}` : "";
}

/** A number with the separators of the language. @param {number | null | undefined} value */
export function number(value) {
  return value === null || value === undefined ? "–" : value.toLocaleString(session.language === "zh" ? "zh-CN" : "en-GB");
}

/** Today there, as `2020-02-15`. @param {Date} now */
export function today(now = new Date()) {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: ZONE }).format(now);
}

/** A minute there, as `2020-02-15T09:30`; this one where none is given. @param {string | null | undefined} [given] */
export function minute(given) {
  const options = /** @type {const} */ ({ timeZone: ZONE, dateStyle: "short", timeStyle: "short" });
  return new Intl.DateTimeFormat("sv-SE", options).format(given ? new Date(given) : new Date()).replace(" ", "T");
}

/** The day that is so many days after one, as `2020-02-15`. @param {string} date @param {number} days */
export function after(date, days) {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The last second of a day there. @param {string} date */
export function endOf(date) {
  return `${date}T23:59:59+08:00`;
}

/** A minute there, as a field has it, as an instant. @param {string} given */
export function instantOf(given) {
  return `${given}:00+08:00`;
}

/** A day without a time is its noon there. @param {string | Date} given */
function instant(given) {
  if (given instanceof Date) return given;
  return new Date(given.length === 10 ? `${given}T12:00:00+08:00` : given);
}
