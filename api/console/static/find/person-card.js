// A person: posts, units, today's duty, and the households answered for.

import { html, nothing } from "lit";
import { Question, empty, turning } from "../elements/base.js";
import { badge, row, telephone } from "../elements/people.js";
import { router, to } from "../router.js";
import { clock, day, number, t, today, word } from "../texts.js";
import { Card } from "./card.js";

class PersonCard extends Card {
  static properties = { code: {}, beyond: { state: true } };

  constructor() {
    super("PersonCard", "person");
    /** @type {string | null} */
    this.beyond = null;
    this.homes = new Question(this, "AnswersFor", () => (this.code ? { id: this.code, purpose: null, after: this.beyond } : null));
  }

  variables() {
    return this.code ? { id: this.code, today: router.at ?? today() } : null;
  }

  /** @param {import("lit").PropertyValues} changed */
  willUpdate(changed) {
    if (changed.has("code")) this.beyond = null;
  }

  /** @param {any} person */
  card(person) {
    return html`<header class="title">
        <h1>${person.name} ${telephone(person.phone, person.name)}</h1>
        <p class="small">${person.departedAt ? html`<span class="tag bad">${word(person.departure)} ${day(person.departedAt)}</span>` : nothing}
          ${person.partyMember ? html`<span class="tag">${t("party_member")}</span>` : nothing}
          ${person.birthYear ? t("born", { year: person.birthYear }) : nothing}</p>
      </header>
      <div><section class="card facts">
        <h2>${t("person.posts")}</h2>
        ${person.appointments.length + person.offices.length === 0 ? empty(t("person.none")) : nothing}
        ${person.appointments.map((/** @type {any} */ each) => row(word(each.role),
          html`<a href=${to("unit", each.unit.code)}>${each.unit.name}</a> <span class="small">${word(each.unit.purpose)} · ${t("from_day", { day: day(each.since) })}</span>`))}
        ${person.offices.map((/** @type {any} */ each) => row(each.title ?? word(each.position),
          html`${each.organization.name} <span class="small">${t("from_day", { day: day(each.since) })}</span>`))}
        ${person.household ? row(t("person.lives"), html`<a href=${to("household", person.household.code)}>${person.household.address}</a>`) : nothing}
        ${person.formerNames.map((/** @type {any} */ each) => row(t("person.former"), html`${each.name} <span class="small">${t("person.called_until", { day: day(each.until) })}</span>`))}
        ${[...person.predecessors, ...person.successors].map((/** @type {any} */ each) => row(t("person.double"), badge(each)))}
      </section>
      ${this.duties(person.duties)}</div>
      <div>${this.answering()}</div>`;
  }

  /** Null for whoever may not know of them. @param {any[] | null} duties */
  duties(duties) {
    if (!duties?.length) return nothing;
    return html`<section class="card facts">
      <h2>${t("person.duty")}</h2>
      ${duties.map((each) => row(`${clock(each.start)} – ${clock(each.until)}`, `${each.post.name} · ${each.duty}`))}
    </section>`;
  }

  answering() {
    return this.homes.show((data) => {
      const page = data.person?.answersFor;
      if (!page?.totalCount) return nothing;
      return html`<section class="card">
        <h2>${t("person.answers", { count: number(page.totalCount) })}</h2>
        <ul class="plain columns">${page.nodes.map((/** @type {any} */ each) => html`<li><a href=${to("household", each.code)}>${each.address}</a></li>`)}</ul>
        ${turning(this, page)}
      </section>`;
    });
  }
}

customElements.define("person-card", PersonCard);
