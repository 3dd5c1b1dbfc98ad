// Who was elected to which post: members by choice from the list, who may be engaged by searching for them.

import { chosenPerson } from "../elements/thing-choice.js";
import { t, word } from "../texts.js";

/** @typedef {import("../elements/form-fields.js").Field} Field */

const POSITIONS = ["CHAIRPERSON", "DIRECTOR", "EXECUTIVE_SUPERVISOR", "SUPERVISOR", "MANAGER", "FINANCE"];
/** Posts for members only. */
const ELECTED = POSITIONS.slice(0, 4);

/** @param {import("../elements/form-fields.js").Option[]} members people among them @returns {Field} */
export function officers(members) {
  const person = /** @type {Field} */ ({ name: "person", kind: "things", label: t("coop.officer"), needed: true, kinds: ["PERSON"] });
  const member = /** @type {Field} */ ({ name: "member", kind: "choice", label: t("coop.officer"), needed: true, options: members.filter((each) => each.value.startsWith("Person:")) });
  return {
    name: "officers", kind: "rows", label: t("coop.elected"), more: t("coop.elected_more"),
    fields: ({ position }) => [
      { name: "position", kind: "choice", label: t("coop.position"), needed: true, options: POSITIONS.map((each) => ({ value: each, label: word(each) })) },
      ...(position ? [ELECTED.includes(position) ? member : person] : []),
      { name: "votes", kind: "number", label: t("coop.votes_for_officer") },
    ],
  };
}

/** As rows, those who have posts. @param {any[]} found */
export function rowsOf(found) {
  return found.map(({ position, person }) => ({ position, member: person.id, person: [chosenPerson(person)] }));
}

/** As the API takes them. @param {any[]} rows */
export function elected(rows) {
  return rows.map(({ position, member, person, votes }) => ({ position, person: ELECTED.includes(position) ? member : person?.[0]?.id, votes: votes ? Number(votes) : null }));
}
