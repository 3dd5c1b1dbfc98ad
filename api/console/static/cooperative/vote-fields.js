// A vote of the members, or of the assembly of delegates, as part of a form.

import { t, today } from "../texts.js";

/** @typedef {import("../elements/form-fields.js").Field} Field */

export const vote = {
  begin: () => ({ on: today(), present: "", votesFor: "", delegates: false }),

  /** @returns {Field[]} */
  fields: () => [
    { name: "on", kind: "day", label: t("coop.vote_on"), needed: true, latest: today() },
    { name: "present", kind: "number", label: t("coop.vote_present"), needed: true },
    { name: "votesFor", kind: "number", label: t("coop.vote_for"), needed: true },
    { name: "delegates", kind: "yes", label: t("coop.vote_delegates") },
  ],
};

/** As the API takes it. @param {Record<string, any>} values */
export function voted({ on, present, votesFor, delegates }) {
  return { on, present: Number(present), votesFor: Number(votesFor), delegates };
}
