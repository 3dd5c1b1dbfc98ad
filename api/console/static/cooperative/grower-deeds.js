// Who grows for it: added, taken away, put right, handed to another commander; and the four roles given out.

import { Question } from "../elements/base.js";
import { t, today } from "../texts.js";
import { DeedGroup } from "./deed-group.js";
import { done } from "./registration-forms.js";
import { roles } from "./role-form.js";

/** @typedef {import("../elements/deed-form.js").Form} Form */
/** @typedef {import("../elements/form-fields.js").Field} Field */
/** @typedef {import("../elements/form-fields.js").Option} Option */

class GrowerDeeds extends DeedGroup {
  constructor() {
    super();
    this.choices = new Question(this, "CooperativeGrowers", () => ({ code: this.found.code }), { whole: ({ cooperative }) => cooperative?.growers });
  }

  /** @param {any} data */
  forms({ growers }) {
    const { code, stage, roles: held } = this.found;
    /** @type {Option[]} */
    const homes = growers.edges.map((/** @type {any} */ each) => ({ value: each.node.code, label: each.node.address, note: t("coop.area", { area: each.plantedArea }) }));
    const leads = held.level3Commanders.map((/** @type {any} */ { commander }) => ({ value: commander.id, label: commander.name }));
    return [
      ...(stage === "PROPOSED" ? [roles(code, homes)] : []),
      adding(code, leads), ...(homes.length ? [correcting(code, homes), removing(code, homes)] : []),
      ...(leads.length ? [handing(code, homes)] : []),
    ];
  }
}

/** @returns {Field} */
function area() {
  return { name: "plantedArea", kind: "number", label: t("coop.planted"), needed: true, least: 0.01, step: 0.01 };
}

/** @param {Option[]} homes @returns {Field} */
function grower(homes) {
  return { name: "household", kind: "choice", label: t("coop.grower"), needed: true, options: homes.map((each) => ({ ...each, label: `${each.label} ${each.note}` })) };
}

/** @param {string} cooperative @param {Option[]} leads @returns {Form} */
function adding(cooperative, leads) {
  return {
    deed: "AddGrower", key: `grower:add:${cooperative}`, label: t("coop.grower_add"), begin: { household: [], plantedArea: "", lead: "", on: today() },
    fields: () => [
      { name: "household", kind: "things", label: t("coop.grower"), needed: true, kinds: ["HOUSEHOLD"] }, area(),
      ...(leads.length ? [/** @type {Field} */ ({ name: "lead", kind: "choice", label: t("coop.lead"), needed: true, options: leads })] : []), done(),
    ],
    variables: ({ household, plantedArea, lead, on }) => ({ cooperative, input: { household: household[0].code, plantedArea: Number(plantedArea), lead: lead || null, on } }),
  };
}

/** @param {string} cooperative @param {Option[]} homes @returns {Form} */
function correcting(cooperative, homes) {
  return {
    deed: "CorrectGrower", key: `grower:correct:${cooperative}`, label: t("coop.grower_correct"), begin: { household: "", plantedArea: "", on: today() },
    fields: () => [grower(homes), area(), done()],
    variables: ({ household, plantedArea, on }) => ({ cooperative, household, plantedArea: Number(plantedArea), on }),
  };
}

/** @param {string} cooperative @param {Option[]} homes @returns {Form} */
function removing(cooperative, homes) {
  return {
    deed: "RemoveGrower", key: `grower:remove:${cooperative}`, label: t("coop.grower_remove"), note: t("coop.grower_remove_how"), begin: { household: "", reason: "", on: today() },
    fields: () => [grower(homes), { name: "reason", kind: "long", label: t("coop.reason"), needed: true }, done()],
    variables: ({ household, reason, on }) => ({ cooperative, household, reason: reason.trim(), on }),
  };
}

/** @param {string} cooperative @param {Option[]} homes @returns {Form} */
function handing(cooperative, homes) {
  return {
    deed: "HandOverGrowers", key: `grower:hand:${cooperative}`, label: t("coop.grower_hand"), note: t("coop.grower_hand_how"), begin: { households: [], to: [], liaison: [], on: today() },
    fields: () => [
      { name: "households", kind: "checks", label: t("coop.growers_of"), options: homes },
      { name: "to", kind: "things", label: t("coop.lead"), needed: true, kinds: ["PERSON"] },
      { name: "liaison", kind: "things", label: t("coop.lead_liaison"), kinds: ["PERSON"] }, done(),
    ],
    variables: ({ households, to, liaison, on }) => ({ cooperative, input: { households, to: to[0].id, liaison: liaison[0]?.id ?? null, on } }),
  };
}

customElements.define("grower-deeds", GrowerDeeds);
