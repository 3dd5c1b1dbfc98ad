// What each kind of step is given: the fields of its form, in their order, and the way from what was filled in to the step and back.

import { ALL_PURPOSES, POSITIONS } from "../vocabulary.js";

/**
 * @typedef {{ name: string, as: "thing" | "things" | "body" | "area" | "text" | "choice" | "yes" | "group" | "parts",
 *   kinds?: string[], words?: string[], fields?: Field[], optional?: boolean }} Field
 */

/** How many something is split into at least. */
export const LEAST_PARTS = 2;
const ROLES = ["COMMANDER", "LIAISON", "GRID_WORKER", "DOCTOR", "COMMITTEE_MEMBER", "PARTY_MEMBER", "INSTRUCTOR"];
const COVERED = ["HOUSEHOLD", "ENTERPRISE", "VILLAGE", "COOPERATIVE"];

/** @param {string} kind @param {string} name @param {Partial<Field>} [more] @returns {Field} */
const thing = (kind, name, more) => ({ name, as: "thing", kinds: [kind], ...more });
/** @param {string[]} kinds @param {string} name @param {Partial<Field>} [more] @returns {Field} */
const things = (kinds, name, more) => ({ name, as: "things", kinds, ...more });
/** @param {string} name @param {Partial<Field>} [more] @returns {Field} */
const text = (name, more) => ({ name, as: "text", ...more });
/** @param {string} name @param {string[]} words @returns {Field} */
const choice = (name, words) => ({ name, as: "choice", words });

const optional = { optional: true };
const unit = thing("UNIT", "unit");
const person = thing("PERSON", "person");
const role = choice("role", ROLES);
/** @type {Field[]} */
const unitFields = [text("code"), text("name"), choice("level", ["1", "2", "3"]), choice("purpose", ALL_PURPOSES), thing("UNIT", "parent", optional),
  things(COVERED, "covers", optional), thing("PERSON", "commander", optional), thing("PERSON", "liaison", optional)];
/** @type {Field} */
const village = { name: "village", as: "group", fields: [text("code"), text("name"), choice("kind", ["VILLAGE", "COMMUNITY"]), { name: "area", as: "area", optional: true }] };

/** The fields of each kind, under the name that the step has in the API. @type {Record<string, Field[]>} */
export const STEPS = {
  moveCoverage: [things(COVERED, "targets"), thing("UNIT", "from", optional), thing("UNIT", "to")],
  mergeUnits: [things(["UNIT"], "units"), thing("UNIT", "into"), thing("PERSON", "commander")],
  splitUnit: [unit, { name: "into", as: "parts", fields: unitFields }],
  createUnit: unitFields,
  dissolveUnit: [unit, thing("UNIT", "coverageTo", optional)],
  moveUnit: [unit, thing("UNIT", "to")],
  renameUnit: [unit, text("name")],
  appoint: [unit, person, role],
  release: [unit, person, role],
  seat: [person, { name: "organization", as: "body" }, choice("position", POSITIONS), text("title", optional)],
  unseat: [person, { name: "organization", as: "body" }, choice("position", POSITIONS)],
  mergeVillages: [things(["VILLAGE"], "villages"), { ...village, name: "into" }, thing("PERSON", "secretary")],
  splitVillage: [thing("VILLAGE", "village"), { name: "into", as: "parts", fields: [village, things(["HOUSEHOLD"], "households"),
    things(["ENTERPRISE"], "enterprises", optional), things(["COOPERATIVE"], "cooperatives", optional), thing("PERSON", "secretary")] }],
  moveVillage: [thing("VILLAGE", "village"), { name: "area", as: "area" }],
  mergeHouseholds: [things(["HOUSEHOLD"], "households"), thing("HOUSEHOLD", "into")],
  splitHousehold: [thing("HOUSEHOLD", "household"), text("code"), text("address"), things(["PERSON"], "people"), thing("PERSON", "head", optional)],
  movePerson: [person, thing("HOUSEHOLD", "to"), { name: "head", as: "yes", optional: true }],
};

/** What a form begins with. @param {Field[]} fields @returns {Record<string, any>} */
export function blank(fields) {
  return Object.fromEntries(fields.map(({ name, as, words = [], fields: inner = [] }) => [name, {
    thing: [], things: [], body: "", area: "", text: "", choice: words[0], yes: false, group: as === "group" ? blank(inner) : null,
    parts: as === "parts" ? Array.from({ length: LEAST_PARTS }, () => blank(inner)) : null,
  }[as]]));
}

/** The step's input from what was filled in; what is optional and empty is left out. @param {Field[]} fields @param {Record<string, any>} values @returns {Record<string, any>} */
export function input(fields, values) {
  /** @type {Record<string, any>} */
  const made = {};
  const all = { ...blank(fields), ...values };
  for (const { name, as, fields: inner = [], optional: free } of fields) {
    const value = all[name];
    const given = as === "thing" ? keyOf(value[0]) : as === "things" ? value.map(keyOf) : as === "text" ? value.trim()
      : as === "group" ? input(inner, value) : as === "parts" ? value.map((/** @type {any} */ each) => input(inner, each))
        : name === "level" ? Number(value) : value;
    if (!free || (given && given.length !== 0)) made[name] = given;
  }
  return made;
}

/** What a form shows of a step that is there already. @param {Field[]} fields @param {Record<string, any>} given @param {(key: string) => string} named @returns {Record<string, any>} */
export function filled(fields, given, named) {
  const empty = blank(fields);
  return Object.fromEntries(fields.map(({ name, as, kinds = [], fields: inner = [] }) => {
    const value = given[name];
    if (value === undefined || value === null) return [name, empty[name]];
    if (as === "thing") return [name, [thingOf(kinds, value, named)]];
    if (as === "things") return [name, value.map((/** @type {string} */ each) => thingOf(kinds, each, named))];
    if (as === "group") return [name, filled(inner, value, named)];
    if (as === "parts") return [name, value.map((/** @type {any} */ each) => filled(inner, each, named))];
    return [name, as === "choice" ? String(value) : value];
  }));
}

/** @param {any} chosen @returns {string | undefined} */
function keyOf(chosen) {
  return chosen && (chosen.kind === "PERSON" ? chosen.id : chosen.code);
}

/** @param {string[]} kinds @param {string} key @param {(key: string) => string} named */
function thingOf(kinds, key, named) {
  return { kind: kinds[0], id: key, code: key, label: named(key) };
}
