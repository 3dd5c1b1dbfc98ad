// The four roles of a set-up as they are given out: commanders of three levels with liaison officers, instructors; each grower under one commander.

import { t, today } from "../texts.js";
import { done } from "./registration-forms.js";

/** @typedef {import("../elements/form-fields.js").Field} Field */

/** @param {string} name @param {string} label @param {boolean} [needed] @returns {Field} */
function person(name, label, needed = false) {
  return { name, kind: "things", label, needed, kinds: ["PERSON"] };
}

/** @param {string} cooperative @param {import("../elements/form-fields.js").Option[]} homes @returns {import("../elements/deed-form.js").Form} */
export function roles(cooperative, homes) {
  return {
    deed: "AssignSetupRoles", key: `roles:${cooperative}`, label: t("coop.roles_assign"), note: t("coop.roles_how"),
    begin: { one: [], oneLiaison: [], two: [], twoLiaison: [], instructors: [], leads: [{}], on: today() },
    fields: () => [
      person("one", t("coop.level1"), true), person("oneLiaison", t("coop.level1_liaison")),
      person("two", t("coop.level2"), true), person("twoLiaison", t("coop.level2_liaison")),
      { ...person("instructors", t("coop.instructors"), true), many: true },
      { name: "leads", kind: "rows", label: t("coop.lead"), more: t("coop.lead_more"), fields: (_, others) => lead(homes, others) }, done(),
    ],
    variables: ({ one, oneLiaison, two, twoLiaison, instructors, leads, on }) => ({
      cooperative,
      input: {
        level1Commander: one[0].id, level1Liaison: oneLiaison[0]?.id ?? null, level2Commander: two[0].id, level2Liaison: twoLiaison[0]?.id ?? null, on,
        instructors: instructors.map((/** @type {any} */ each) => each.id),
        level3Commanders: leads.map((/** @type {any} */ each) => ({ commander: each.commander[0].id, liaison: each.liaison?.[0]?.id ?? null, households: each.households ?? [] })),
      },
    }),
  };
}

/** A commander with growers whom no other has. @param {import("../elements/form-fields.js").Option[]} homes @param {any[]} others @returns {Field[]} */
function lead(homes, others) {
  const taken = new Set(others.flatMap((each) => each.households ?? []));
  return [
    person("commander", t("coop.lead"), true), person("liaison", t("coop.lead_liaison")),
    { name: "households", kind: "checks", label: t("coop.growers_of"), options: homes.filter((each) => !taken.has(each.value)) },
  ];
}
