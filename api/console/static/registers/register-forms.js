// The deeds of the registers as forms: what each asks for, and what it comes to in the API.

import { html } from "lit";
import "./now.js";
import { after, instantOf, t, today, word } from "../texts.js";
import { POSITIONS } from "../vocabulary.js";

/** @typedef {import("../elements/deed-form.js").Form} Form */
/** @typedef {import("../elements/form-fields.js").Field} Field */
/** @typedef {Record<string, any>} Values */

const ENTERPRISES = ["ABOVE_SCALE", "AGRICULTURAL", "MICRO", "GRAIN_GROWER", "SMALL_TRADE"];

/** @param {string} name @param {string} kind @param {Partial<Field>} [more] @returns {Field} */
const thing = (name, kind, more) => ({ name, kind: "things", kinds: [kind], label: t(`register.${name}`), needed: true, ...more });
/** @param {string} name @param {Partial<Field>} [more] @returns {Field} */
const text = (name, more) => ({ name, kind: "text", label: t(`register.${name}`), needed: true, ...more });
/** @param {string} name @returns {Field} */
const yes = (name) => ({ name, kind: "yes", label: t(`register.${name}`) });
/** @param {string} name @param {string[]} words @param {boolean} [needed] @returns {Field} */
const choice = (name, words, needed = true) => ({ name, kind: "choice", label: t(`register.${name}`), needed, options: words.map((value) => ({ value, label: word(value) })) });
/** @returns {Field} */
const since = () => ({ name: "from", kind: "minute", label: t("register.from") });
/** @returns {Field} */
const on = () => ({ name: "on", kind: "day", label: t("register.on"), needed: true });
/** @param {any} bodies @returns {Field} */
const body = (bodies) => ({ name: "organization", kind: "choice", label: t("register.organization"), needed: true, options: bodies });

/** @param {Values} values @param {string} name */
const code = (values, name) => values[name][0]?.code;
/** @param {Values} values @param {string} name */
const id = (values, name) => values[name][0]?.id;
/** @param {Values} values */
const begins = ({ from }) => (from ? instantOf(from) : null);
/** @param {string | undefined} given */
const trimmed = (given) => given?.trim() || null;

/** What is there of whom a deed is about, so that one sees what it comes to. @param {string} name */
const ofPerson = (name) => (/** @type {Values} */ values) => html`<person-now .person=${id(values, name) ?? ""}></person-now>`;
/** @param {string} name */
const ofHousehold = (name) => (/** @type {Values} */ values) => html`<household-now .code=${code(values, name) ?? ""}></household-now>`;

/** @param {Omit<Form, "key" | "label" | "note">} rest @returns {Form} */
function form({ deed, ...rest }) {
  return { deed, key: `register:${deed}`, label: t(`register.deed.${deed}`), note: t(`register.about.${deed}`), ...rest };
}

const NOBODY = { person: [], household: [], head: false, from: "" };
const PERSON = { name: "", birthYear: "", phone: "", partyMember: false, publicServant: false };
/** @type {() => Field[]} */
const personFields = () => [text("name"), { name: "birthYear", kind: "number", label: t("register.birthYear"), least: 1900, most: 2100 }, text("phone", { needed: false, most: 20 }), yes("partyMember"), yes("publicServant")];

/** Of households. @returns {Form[]} */
export function households() {
  return [
    form({
      deed: "RegisterHousehold",
      begin: { village: [], code: "", address: "", units: [] },
      fields: () => [thing("village", "VILLAGE"), text("code", { most: 20 }), text("address"), thing("units", "UNIT", { many: true, needed: false })],
      variables: (values) => ({ input: { village: code(values, "village"), code: trimmed(values["code"]), address: trimmed(values["address"]), units: values["units"].map((/** @type {any} */ each) => each.code) } }),
    }),
    form({
      deed: "ChangeAddress",
      begin: { household: [], address: "", from: "" },
      fields: () => [thing("household", "HOUSEHOLD"), text("address"), since()],
      told: ofHousehold("household"),
      variables: (values) => ({ household: code(values, "household"), address: trimmed(values["address"]), from: begins(values) }),
    }),
    form({
      deed: "CloseHousehold",
      begin: { household: [], on: today() },
      fields: () => [thing("household", "HOUSEHOLD"), on()],
      told: ofHousehold("household"),
      variables: (values) => ({ code: code(values, "household"), on: values["on"] }),
    }),
  ];
}

/** What is said of a person, of those fields that are filled in. @param {Values} values */
function patch({ name, birthYear, phone, partyMember, publicServant }) {
  const member = { YES: true, NO: false };
  return {
    ...(trimmed(name) && { name: trimmed(name) }), ...(birthYear && { birthYear: Number(birthYear) }), ...(trimmed(phone) && { phone: trimmed(phone) }),
    ...(partyMember && { partyMember: member[/** @type {keyof typeof member} */ (partyMember)] }), ...(publicServant && { publicServant: member[/** @type {keyof typeof member} */ (publicServant)] }),
  };
}

/** @param {{ deed: string, more?: Field[] }} which @returns {Form} */
function patching({ deed, more = [] }) {
  return form({
    deed,
    begin: { person: [], name: "", birthYear: "", phone: "", partyMember: "", publicServant: "", from: "" },
    fields: () => [thing("person", "PERSON"), ...personFields().slice(0, 3).map((each) => ({ ...each, needed: false })), choice("partyMember", ["YES", "NO"], false), choice("publicServant", ["YES", "NO"], false), ...more],
    told: ofPerson("person"),
    variables: (values) => ({ id: id(values, "person"), input: patch(values), ...(more.length && { from: begins(values) }) }),
  });
}

/** @param {Pick<Form, "deed" | "begin" | "fields" | "told">} which @returns {Form} */
function moving(which) {
  return form({
    ...which,
    variables: (values) => ({ id: id(values, "person"), household: code(values, "household"), head: values["head"], from: begins(values) }),
  });
}

/** Of people. @returns {Form[]} */
export function people() {
  return [
    form({
      deed: "RegisterPerson",
      begin: { ...PERSON, household: [], head: false },
      fields: () => [...personFields(), thing("household", "HOUSEHOLD", { needed: false }), yes("head")],
      told: ofHousehold("household"),
      variables: (values) => ({ input: {
        name: trimmed(values["name"]), birthYear: values["birthYear"] ? Number(values["birthYear"]) : null, phone: trimmed(values["phone"]),
        partyMember: values["partyMember"], publicServant: values["publicServant"], household: code(values, "household") ?? null, head: values["head"],
      } }),
    }),
    patching({ deed: "CorrectPerson" }),
    patching({ deed: "ChangePerson", more: [since()] }),
    moving({
      deed: "MovePerson",
      begin: NOBODY,
      fields: () => [thing("person", "PERSON"), thing("household", "HOUSEHOLD"), yes("head"), since()],
      told: (values) => html`${ofPerson("person")(values)}${ofHousehold("household")(values)}`,
    }),
    form({
      deed: "DepartPerson",
      begin: { person: [], departure: "", on: today() },
      fields: () => [thing("person", "PERSON"), choice("departure", ["MOVED_AWAY", "DECEASED"]), on()],
      told: ofPerson("person"),
      variables: (values) => ({ id: id(values, "person"), reason: values["departure"], on: values["on"] }),
    }),
    moving({
      deed: "ReturnPerson",
      begin: { ...NOBODY, was: after(today(), -1) },
      fields: ({ was }) => [{ name: "was", kind: "day", label: t("register.was"), needed: true, latest: today() }, thing("person", "PERSON", { day: was }), thing("household", "HOUSEHOLD"), yes("head"), since()],
      told: ofHousehold("household"),
    }),
  ];
}

/** Of posts in organizations. @param {{ value: string, label: string }[]} bodies @returns {Form[]} */
export function posts(bodies) {
  return [
    form({
      deed: "SeatPerson",
      begin: { person: [], organization: "", position: "", title: "", replacing: false, from: "" },
      fields: () => [thing("person", "PERSON"), body(bodies), choice("position", POSITIONS), text("title", { needed: false }), yes("replacing"), since()],
      told: ofPerson("person"),
      variables: (values) => ({ person: id(values, "person"), organization: values["organization"], position: values["position"], title: trimmed(values["title"]), replacing: values["replacing"], from: begins(values) }),
    }),
    form({
      deed: "UnseatPerson",
      begin: { person: [], organization: "", position: "", from: "" },
      fields: () => [thing("person", "PERSON"), body(bodies), choice("position", POSITIONS), since()],
      told: ofPerson("person"),
      variables: (values) => ({ person: id(values, "person"), organization: values["organization"], position: values["position"], from: begins(values) }),
    }),
  ];
}

/** Of firms. @returns {Form[]} */
export function firms() {
  return [
    form({
      deed: "RegisterEnterprise",
      begin: { village: [], code: "", name: "", kind: "", unit: [] },
      fields: () => [thing("village", "VILLAGE"), text("code", { most: 20 }), text("name"), choice("kind", ENTERPRISES), thing("unit", "UNIT", { needed: false })],
      variables: (values) => ({ input: { village: code(values, "village"), code: trimmed(values["code"]), name: trimmed(values["name"]), kind: values["kind"], unit: code(values, "unit") ?? null } }),
    }),
    form({
      deed: "CloseEnterprise",
      begin: { enterprise: [], on: today() },
      fields: () => [thing("enterprise", "ENTERPRISE"), on()],
      variables: (values) => ({ code: code(values, "enterprise"), on: values["on"] }),
    }),
  ];
}

/** That two are one person. @param {{ from?: any, into?: any }} [known] @returns {Form} */
export function merging({ from, into } = {}) {
  return {
    ...form({
      deed: "MergePeople",
      begin: { twin: from ? [from] : [], kept: into ? [into] : [], why: "" },
      fields: () => [thing("twin", "PERSON"), thing("kept", "PERSON"), text("why")],
      told: (values) => html`<div class="two-columns">${ofPerson("twin")(values)}${ofPerson("kept")(values)}</div>`,
      variables: (values) => ({ from: id(values, "twin"), into: id(values, "kept"), reason: trimmed(values["why"]) }),
    }),
    key: `register:MergePeople:${from?.id ?? ""}:${into?.id ?? ""}`,
  };
}
