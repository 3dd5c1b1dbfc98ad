// Once it is registered: members come and go, officers are elected, and what has changed is registered.

import { Question } from "../elements/base.js";
import { t, today } from "../texts.js";
import { admission } from "./admission-form.js";
import { DeedGroup, options } from "./deed-group.js";
import { elected, officers, rowsOf } from "./officer-rows.js";
import { done } from "./registration-forms.js";
import { vote, voted } from "./vote-fields.js";

/** @typedef {import("../elements/deed-form.js").Form} Form */
/** @typedef {import("../elements/form-fields.js").Field} Field */
/** @typedef {import("../elements/form-fields.js").Option} Option */

/** Obligations that are met by something done with the office. */
const OFFICE = ["ALTERATION_REGISTERED", "CHARTER_FILED", "MEMBERS_FILED"];

class MemberDeeds extends DeedGroup {
  constructor() {
    super();
    this.choices = new Question(this, "CooperativeMembers", () => ({ code: this.found.code }), { whole: ({ cooperative }) => cooperative?.members });
  }

  /** @param {any} data */
  forms({ members }) {
    const { code, officers: held, obligations } = this.found;
    const staying = options(members.nodes.filter((/** @type {any} */ each) => !each.until));
    const open = obligations.filter((/** @type {any} */ each) => !each.metOn && OFFICE.includes(each.rule));
    return [
      admission(code), ...(staying.length ? [leaving(code, staying), expelling(code, staying), electing(code, staying, held)] : []),
      ...(open.length ? [altering(code, open)] : []),
    ];
  }
}

/** @param {Option[]} members @returns {Field} */
function member(members) {
  return { name: "member", kind: "choice", label: t("coop.member"), needed: true, options: members };
}

/** @param {string} cooperative @param {Option[]} members @returns {Form} */
function leaving(cooperative, members) {
  return {
    deed: "WithdrawMember", key: `member:leave:${cooperative}`, label: t("coop.member_leave"), note: t("coop.member_leave_how"), begin: { member: "", on: today() },
    fields: () => [member(members), { ...done(), label: t("coop.applied_on") }],
    variables: ({ member: who, on }) => ({ cooperative, member: who, appliedOn: on }),
  };
}

/** @param {string} cooperative @param {Option[]} members @returns {Form} */
function expelling(cooperative, members) {
  return {
    deed: "ExpelMember", key: `member:expel:${cooperative}`, label: t("coop.member_expel"), note: t("coop.member_expel_how"), begin: { member: "", heardOn: today(), ...vote.begin() },
    fields: () => [member(members), { ...done(), name: "heardOn", label: t("coop.heard_on") }, ...vote.fields()],
    variables: ({ member: who, heardOn, ...values }) => ({ cooperative, member: who, heardOn, vote: voted(values) }),
  };
}

/** @param {string} cooperative @param {Option[]} members @param {any[]} held @returns {Form} */
function electing(cooperative, members, held) {
  return {
    deed: "ElectOfficers", key: `officers:${cooperative}`, label: t("coop.officers_elect"), note: t("coop.officers_how"), begin: { officers: rowsOf(held), termYears: "3", ...vote.begin() },
    fields: () => [officers(members), { name: "termYears", kind: "number", label: t("coop.term_years"), least: 1, most: 10 }, ...vote.fields()],
    variables: ({ officers: rows, termYears, ...values }) => ({ cooperative, officers: elected(rows), termYears: termYears ? Number(termYears) : null, vote: voted(values) }),
  };
}

/** @param {string} cooperative @param {any[]} open @returns {Form} */
function altering(cooperative, open) {
  const rules = open.filter((each, place) => open.findIndex((one) => one.rule === each.rule) === place);
  return {
    deed: "RecordAlteration", key: `alteration:${cooperative}`, label: t("coop.alteration"), begin: { rules: [], on: today() },
    fields: () => [{ name: "rules", kind: "checks", label: t("coop.alteration_rules"), options: rules.map((each) => ({ value: each.rule, label: each.message })) }, done()],
    variables: ({ rules: met, on }) => ({ cooperative, rules: met, on }),
  };
}

customElements.define("member-deeds", MemberDeeds);
