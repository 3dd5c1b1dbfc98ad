// What there is of whom a deed is about, so that one sees beforehand what it changes, what ends, and who takes it over.

import { html, nothing } from "lit";
import { Element, Question } from "../elements/base.js";
import { row } from "../elements/people.js";
import { to } from "../router.js";
import { number, t, today, word } from "../texts.js";

class PersonNow extends Element {
  static properties = { person: {} };

  constructor() {
    super();
    /** The id. */
    this.person = "";
    this.found = new Question(this, "PersonCard", () => (this.person ? { id: this.person, today: today() } : null), { now: true });
  }

  render() {
    if (!this.person) return nothing;
    return this.found.show(({ person }) => (person ? html`<section class="facts now"><p class="subject"><a href=${to("person", person.id)}>${person.name}</a></p>
      ${row(t("register.birthYear"), person.birthYear)} ${row(t("register.phone"), person.phone)}
      ${row(t("register.household"), person.household?.address)}
      ${person.departedAt ? row(t("register.departure"), word(person.departure)) : nothing}
      ${row(t("now.posts"), joined(person.offices, (each) => `${each.organization.name} ${each.title ?? word(each.position)}`))}
      ${row(t("now.places"), joined(person.appointments, (each) => `${each.unit.name} ${word(each.role)}`))}</section>` : html`<p class="gap warn">${t("card.missing")}</p>`));
  }
}

class HouseholdNow extends Element {
  static properties = { code: {} };

  constructor() {
    super();
    this.code = "";
    this.household = new Question(this, "HouseholdNow", () => (this.code ? { code: this.code } : null), { now: true });
  }

  render() {
    if (!this.code) return nothing;
    return this.household.show(({ household }) => (household ? html`<section class="facts now"><p class="subject"><a href=${to("household", household.code)}>${household.address}</a></p>
      ${row(t("now.residents"), `${number(household.residents.length)} ${household.residents.map((/** @type {any} */ each) => each.name).join("、")}`)}
      ${row(t("now.units"), joined(household.answerChains, (each) => each.links.filter((/** @type {any} */ link) => link.unit).at(0)?.unit.name ?? ""))}</section>` : html`<p class="gap warn">${t("card.missing")}</p>`));
  }
}

/** @param {any[]} all @param {(each: any) => string} told */
function joined(all, told) {
  return all.map(told).filter(Boolean).join("；");
}

customElements.define("person-now", PersonNow);
customElements.define("household-now", HouseholdNow);
