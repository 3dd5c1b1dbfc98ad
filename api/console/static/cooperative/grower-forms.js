// A grower's answer with what would be brought in, and the next visit with what to remember there.

import { STATES, pledging } from "../elements/pledging.js";
import { chosenPerson } from "../elements/thing-choice.js";
import { t, word } from "../texts.js";
import { brought, broughtFields } from "./brought-fields.js";

/** @typedef {import("../elements/form-fields.js").Field} Field */

/** @param {string} cooperative @param {any} grower @returns {import("../elements/deed-form.js").Form} */
export function answer(cooperative, { node, pledge }) {
  const { state = "", member, contribution: amount = null, contributionKind, valuation } = pledge ?? {};
  return {
    deed: "RecordPledge", key: `canvass:brings:${cooperative}:${node.code}`, label: t("coop.pledge_full", { home: node.address }),
    begin: {
      state, member: member?.name ? [chosenPerson(member)] : [],
      contribution: amount === null ? "" : String(amount), contributionKind: contributionKind ?? "", valuation: valuation ?? "",
    },
    fields: (values) => [
      { name: "state", kind: "choice", label: t("coop.said"), needed: true, options: STATES.map((each) => ({ value: each, label: word(each) })) },
      ...(values["state"] === "WILLING" ? [/** @type {Field} */ ({ name: "member", kind: "things", label: t("coop.joins"), kinds: ["PERSON"] }), ...broughtFields(values)] : []),
    ],
    variables: (values) => ({ cooperative, input: pledging(node.code, values["state"], pledge, { ...brought(values), member: values["member"][0]?.id }) }),
  };
}

/** @param {string} cooperative @param {any} grower @returns {import("../elements/deed-form.js").Form} */
export function visit(cooperative, { node, nextVisitOn, note }) {
  return {
    deed: "PlanVisit", key: `visit:${cooperative}:${node.code}`, label: t("coop.visit_plan", { home: node.address }), begin: { nextVisitOn: nextVisitOn ?? "", note: note ?? "" },
    fields: () => [{ name: "nextVisitOn", kind: "day", label: t("coop.visit_on") }, { name: "note", kind: "long", label: t("coop.visit_note") }],
    variables: (values) => ({ cooperative, household: node.code, nextVisitOn: values["nextVisitOn"] || null, note: values["note"].trim() || null }),
  };
}
