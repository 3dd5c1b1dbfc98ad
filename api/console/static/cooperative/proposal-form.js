// A cooperative that is proposed in a village, with the households that are to be talked to and what each plants.

import { t, today } from "../texts.js";
import { done } from "./registration-forms.js";

/** @typedef {import("../elements/form-fields.js").Field} Field */
/** @typedef {import("../elements/thing-choice.js").Thing} Thing */

/** @returns {import("../elements/deed-form.js").Form} */
export function proposal() {
  return {
    deed: "ProposeCooperative", key: "propose", label: t("coop.propose"), note: t("coop.propose_how"),
    begin: { village: [], number: "", name: "", product: "", scope: "", domicile: "", growers: [], on: today() },
    fields: ({ growers }) => [
      { name: "village", kind: "things", label: t("village"), needed: true, kinds: ["VILLAGE"] },
      { name: "number", kind: "number", label: t("coop.number"), needed: true, least: 1, most: 999 },
      { name: "name", kind: "text", label: t("coop.name"), needed: true },
      { name: "product", kind: "text", label: t("coop.product"), needed: true },
      { name: "scope", kind: "long", label: t("coop.scope"), needed: true },
      { name: "domicile", kind: "text", label: t("coop.domicile_full") },
      { name: "growers", kind: "things", label: t("coop.growers_of"), needed: true, kinds: ["HOUSEHOLD"], many: true },
      ...growers.map((/** @type {Thing} */ each) => /** @type {Field} */ ({ name: `area:${each.code}`, kind: "number", label: t("coop.planted_of", { home: each.label }), needed: true, least: 0.01, step: 0.01 })),
      done(),
    ],
    variables: ({ village: [village], number, name, product, scope, domicile, growers, on, ...areas }) => ({
      input: {
        code: `${village.code}C${number.padStart(3, "0")}`, village: village.code, name: name.trim(), product: product.trim(), businessScope: scope.trim(), domicile: domicile.trim() || null, on,
        growers: growers.map((/** @type {Thing} */ each) => ({ household: each.code, plantedArea: Number(areas[`area:${each.code}`]) })),
      },
    }),
  };
}
