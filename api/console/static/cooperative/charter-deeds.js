// The charter: its twelve items drafted, with the domicile; once it is registered, amended by a vote.

import { Question } from "../elements/base.js";
import { heading, t, today } from "../texts.js";
import { DeedGroup } from "./deed-group.js";
import { done } from "./registration-forms.js";
import { vote, voted } from "./vote-fields.js";

/** @typedef {import("../elements/deed-form.js").Form} Form */
/** @typedef {import("../elements/form-fields.js").Field} Field */

const ITEMS = Array.from({ length: 12 }, (_, place) => place + 1);

class CharterDeeds extends DeedGroup {
  constructor() {
    super();
    this.choices = new Question(this, "CooperativeCharter", () => ({ code: this.found.code }));
  }

  /** @param {any} data */
  forms({ charter, adoptedCharter }) {
    const registered = this.found.stage === "REGISTERED";
    return registered ? [amending(this.found, adoptedCharter)] : [drafting(this.found, charter)];
  }
}

/** The texts of items as values of a form. @param {any} charter */
function texts(charter) {
  return Object.fromEntries(ITEMS.map((each) => [`item${each}`, charter?.items.find((/** @type {any} */ one) => one.number === each)?.text ?? ""]));
}

/** @param {boolean} needed whether a domicile is @returns {Field[]} */
function items(needed) {
  return [
    { name: "domicile", kind: "text", label: t("coop.domicile_full"), needed },
    ...ITEMS.map((each) => /** @type {Field} */ ({ name: `item${each}`, kind: "long", label: `${each}. ${heading(each)}`, most: 10_000 })),
  ];
}

/** Items that say something else than before. @param {Record<string, any>} values @param {Record<string, any>} before */
function changed(values, before) {
  return ITEMS.map((number) => ({ number, text: values[`item${number}`].trim() })).filter(({ number, text }) => text && text !== before[`item${number}`]);
}

/** The domicile where it is another than before. @param {Record<string, any>} values @param {string | null} before */
function moved(values, before) {
  const said = values["domicile"].trim();
  return said === (before ?? "") ? null : said || null;
}

/** What is left out stays as it is. @param {any} found @param {any} charter @returns {Form} */
function drafting({ code: cooperative, domicile }, charter) {
  const before = texts(charter);
  return {
    deed: "DraftCharter", key: `charter:${cooperative}`, label: t("coop.charter_draft"), note: t("coop.charter_how"), begin: { ...before, domicile: domicile ?? "", on: today() },
    fields: () => [...items(false), done()],
    variables: (values) => ({ cooperative, items: changed(values, before), domicile: moved(values, domicile), on: values["on"] }),
  };
}

/** @param {any} found @param {any} charter @returns {Form} */
function amending({ code: cooperative, domicile }, charter) {
  const before = texts(charter);
  return {
    deed: "AmendCharter", key: `charter:amend:${cooperative}`, label: t("coop.charter_amend"), note: t("coop.charter_amend_how"), begin: { ...before, ...vote.begin(), domicile: domicile ?? "" },
    fields: () => [...items(true), ...vote.fields()],
    variables: (values) => ({ cooperative, items: changed(values, before), domicile: moved(values, domicile), vote: voted(values) }),
  };
}

customElements.define("charter-deeds", CharterDeeds);
