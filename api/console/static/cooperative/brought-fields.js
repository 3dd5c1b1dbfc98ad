// What a member brings in, as part of a form.

import { t, word } from "../texts.js";

/** @typedef {import("../elements/form-fields.js").Field} Field */

const BROUGHT = ["CASH", "GOODS", "INTELLECTUAL_PROPERTY", "LAND_OPERATION_RIGHT", "FOREST_RIGHT", "OTHER_PROPERTY", "OTHER_BY_CHARTER"];
const VALUED = ["BY_ALL_MEMBERS", "BY_APPRAISER", "AS_CHARTER_SAYS"];

/** Values as options, in words. @param {string[]} values */
export function words(values) {
  return values.map((value) => ({ value, label: word(value) }));
}

/** @param {Record<string, any>} values @returns {Field[]} */
export function broughtFields({ contributionKind }) {
  const amount = /** @type {Field} */ ({ name: "contribution", kind: "number", label: t("pledge.yuan"), needed: true, least: 0.01, step: 0.01 });
  const valuation = /** @type {Field} */ ({ name: "valuation", kind: "choice", label: t("coop.valuation"), options: words(VALUED) });
  return [
    { name: "contributionKind", kind: "choice", label: t("pledge.kind"), options: words(BROUGHT) },
    ...(contributionKind ? [amount] : []),
    ...(contributionKind && contributionKind !== "CASH" ? [valuation] : []),
  ];
}

/** As the API takes it. @param {Record<string, any>} values */
export function brought({ contribution, contributionKind, valuation }) {
  if (!contributionKind) return { contribution: null, contributionKind: null, valuation: null };
  return { contribution: Number(contribution), contributionKind, valuation: (contributionKind !== "CASH" && valuation) || null };
}
