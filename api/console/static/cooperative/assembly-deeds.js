// The founding assembly, put down, and put right until it is filed.

import { Question } from "../elements/base.js";
import { chosenPerson } from "../elements/thing-choice.js";
import { instantOf, minute, t } from "../texts.js";
import { DeedGroup, options } from "./deed-group.js";
import { elected, officers, rowsOf } from "./officer-rows.js";

/** @typedef {import("../elements/deed-form.js").Form} Form */

class AssemblyDeeds extends DeedGroup {
  constructor() {
    super();
    this.choices = new Question(this, "CooperativeFounders", () => ({ code: this.found.code }), { whole: ({ cooperative }) => cooperative?.pledges });
  }

  /** @param {any} data */
  forms({ pledges }) {
    const founders = options(pledges.nodes);
    const all = founders.map((each) => each.value);
    const { code, stage, assembly, officers: held, registryLiaison } = this.found;
    const begin = { heldAt: "", present: all, charterVotes: String(all.length), officers: [{ position: "CHAIRPERSON" }], additional: [], termYears: "3", agent: [], liaison: [] };
    /** @type {Omit<Form, "deed" | "key" | "label" | "begin">} */
    const rest = { note: t("coop.assembly_how"), fields: () => fields(founders), variables: (values) => ({ cooperative: code, input: input(values) }) };
    if (stage !== "ASSEMBLED") return [{ deed: "RecordAssembly", key: `assembly:${code}`, label: t("coop.assembly_record"), begin, ...rest }];
    const { heldAt, charterVotes, termYears, agent } = assembly;
    const told = { heldAt: minute(heldAt), charterVotes: String(charterVotes), termYears: String(termYears ?? ""), officers: rowsOf(held), agent: agent ? [chosenPerson(agent)] : [], liaison: registryLiaison ? [chosenPerson(registryLiaison)] : [] };
    return [{ deed: "CorrectAssembly", key: `assembly:correct:${code}`, label: t("coop.assembly_correct"), begin: { ...begin, ...told }, ...rest }];
  }
}

/** @param {import("../elements/form-fields.js").Option[]} founders @returns {import("../elements/form-fields.js").Field[]} */
function fields(founders) {
  return [
    { name: "heldAt", kind: "minute", label: t("coop.held_at"), needed: true, latest: minute() },
    { name: "present", kind: "checks", label: t("coop.present"), options: founders },
    { name: "charterVotes", kind: "number", label: t("coop.charter_votes"), needed: true, most: founders.length },
    officers(founders),
    { name: "termYears", kind: "number", label: t("coop.term_years"), least: 1, most: 10 },
    {
      name: "additional", kind: "rows", label: t("coop.additional"), more: t("coop.additional_more"),
      fields: () => [{ name: "member", kind: "choice", label: t("coop.member"), needed: true, options: founders }, { name: "votes", kind: "number", label: t("coop.votes"), needed: true }],
    },
    { name: "agent", kind: "things", label: t("coop.agent"), kinds: ["PERSON"] },
    { name: "liaison", kind: "things", label: t("coop.liaison"), kinds: ["PERSON"] },
  ];
}

/** @param {Record<string, any>} values */
function input({ heldAt, present, charterVotes, officers: rows, additional, termYears, agent, liaison }) {
  return {
    heldAt: instantOf(heldAt), present, charterVotes: Number(charterVotes), officers: elected(rows),
    additionalVotes: additional.map((/** @type {any} */ each) => ({ member: each.member, votes: Number(each.votes) })),
    termYears: termYears ? Number(termYears) : null, agent: agent[0]?.id ?? null, registryLiaison: liaison[0]?.id ?? null,
  };
}

customElements.define("assembly-deeds", AssemblyDeeds);
