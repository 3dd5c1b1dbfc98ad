// What is filed with the office, accepted and decided, and giving up, as forms.

import { t, today, word } from "../texts.js";

/** @typedef {import("../elements/deed-form.js").Form} Form */

const DOCUMENTS = [
  "APPLICATION", "ASSEMBLY_MINUTES", "CHARTER", "OFFICERS_AND_IDENTIFICATION", "CONTRIBUTION_LIST",
  "DOMICILE_PROOF", "MEMBER_ROSTER", "AGENT_AUTHORITY", "REAL_NAME_CHECK", "APPROVAL",
];

/** Since when the time to decide can be prolonged. */
const PROLONGED_SINCE = "2022-03-01";

/** The day on which something was done. @returns {import("../elements/form-fields.js").Field} */
export function done() {
  return { name: "on", kind: "day", label: t("coop.on"), needed: true, latest: today() };
}

/** @param {any} found the case @returns {Form} */
export function filing({ code: cooperative }) {
  return {
    deed: "FileRegistration", key: `file:${cooperative}`, label: t("coop.file"), note: t("coop.file_how"),
    begin: { on: today(), documents: [] },
    fields: () => [done(), { name: "documents", kind: "checks", label: t("coop.documents"), options: DOCUMENTS.map((each) => ({ value: each, label: word(each) })) }],
    variables: ({ on, documents }) => ({ cooperative, on, documents }),
  };
}

/** Said again, the last one counts. @param {any} found @returns {Form} */
export function acceptance({ code: cooperative, filing: filed }) {
  return {
    deed: "AcceptRegistration", key: `accept:${cooperative}`, label: filed?.acceptedOn ? t("coop.accept_again") : t("coop.accept"), note: t("coop.accept_how"),
    begin: { on: filed?.acceptedOn ?? today(), prolonged: filed?.prolonged ?? false },
    fields: ({ on }) => [done(), ...(on < PROLONGED_SINCE ? [] : [/** @type {const} */ ({ name: "prolonged", kind: "yes", label: t("coop.prolonged") })])],
    variables: ({ on, prolonged }) => ({ cooperative, on, prolonged: prolonged && on >= PROLONGED_SINCE }),
  };
}

/** @param {any} found @returns {Form} */
export function decision({ code: cooperative }) {
  return {
    deed: "DecideRegistration", key: `decide:${cooperative}`, label: t("coop.decide"),
    begin: { on: today(), decision: "", creditCode: "", note: "" },
    fields: ({ decision: said }) => [
      { name: "decision", kind: "choice", label: t("coop.decision"), needed: true, options: ["approved", "refused"].map((each) => ({ value: each, label: t(`coop.decision.${each}`) })) },
      done(),
      ...(said === "approved" ? [/** @type {const} */ ({ name: "creditCode", kind: "text", label: t("coop.credit_code"), most: 18 })] : []),
      { name: "note", kind: "long", label: t("coop.decision_note"), needed: said === "refused" },
    ],
    variables: ({ decision: said, on, creditCode, note }) => ({
      cooperative, on, approved: said === "approved", creditCode: (said === "approved" && creditCode.trim()) || null, note: note.trim() || null,
    }),
  };
}

/** Of one that was registered without its code, or under a wrong one. @param {any} found @returns {Form} */
export function licence({ code: cooperative, creditCode: known }) {
  return {
    deed: "RecordCreditCode", key: `licence:${cooperative}`, label: known ? t("coop.code_again") : t("coop.code_note"),
    begin: { creditCode: known ?? "" },
    fields: () => [{ name: "creditCode", kind: "text", label: t("coop.credit_code"), needed: true, most: 18 }],
    variables: ({ creditCode }) => ({ cooperative, creditCode: creditCode.trim() }),
  };
}

/** @param {any} found @returns {Form} */
export function withdrawal({ code: cooperative }) {
  return {
    deed: "WithdrawCooperative", key: `withdraw:${cooperative}`, label: t("coop.withdraw"), note: t("coop.withdraw_how"),
    begin: { on: today(), reason: "" },
    fields: () => [{ name: "reason", kind: "long", label: t("coop.reason"), needed: true }, done()],
    variables: ({ on, reason }) => ({ cooperative, on, reason: reason.trim() }),
  };
}
