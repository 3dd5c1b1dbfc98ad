// Somebody joins a registered cooperative: by a written application and a vote, with what they bring in.

import { t, today } from "../texts.js";
import { brought, broughtFields, words } from "./brought-fields.js";
import { done } from "./registration-forms.js";
import { vote, voted } from "./vote-fields.js";

/** @typedef {import("../elements/form-fields.js").Field} Field */

/** As what somebody can be a member; other organizations are not to be had by searching. */
const KINDS = { PERSON: ["FARMER", "CITIZEN"], ENTERPRISE: ["ENTERPRISE"] };

/** @param {string} cooperative @returns {import("../elements/deed-form.js").Form} */
export function admission(cooperative) {
  return {
    deed: "AdmitMember", key: `member:admit:${cooperative}`, label: t("coop.member_admit"),
    begin: { member: [], sort: "", grower: [], appliedOn: today(), contribution: "", contributionKind: "", valuation: "", ...vote.begin() },
    fields: (values) => [
      { name: "member", kind: "things", label: t("coop.member"), needed: true, kinds: Object.keys(KINDS) },
      ...ofWhom(values["member"][0]?.kind),
      { ...done(), name: "appliedOn", label: t("coop.applied_on") },
      ...broughtFields(values),
      ...vote.fields(),
    ],
    variables: ({ member: [who], sort, grower, appliedOn, ...values }) => ({
      cooperative, input: { member: who.id, kind: sort, grower: (who.kind === "PERSON" && grower[0]?.code) || null, appliedOn, vote: voted(values), ...brought(values) },
    }),
  };
}

/** What is asked of whoever joins. @param {keyof typeof KINDS | undefined} kind @returns {Field[]} */
function ofWhom(kind) {
  if (!kind) return [];
  const home = /** @type {Field} */ ({ name: "grower", kind: "things", label: t("coop.member_home"), kinds: ["HOUSEHOLD"] });
  return [{ name: "sort", kind: "choice", label: t("coop.member_kind"), needed: true, options: words(KINDS[kind]) }, ...(kind === "PERSON" ? [home] : [])];
}
