// A household: who answers for it, who lives there, what it came from.

import { html, nothing } from "lit";
import { answerChain } from "../elements/answer-chain.js";
import { empty } from "../elements/base.js";
import { badge, badges, row, telephone } from "../elements/people.js";
import { to } from "../router.js";
import { day, t } from "../texts.js";
import { Card } from "./card.js";

class HouseholdCard extends Card {
  constructor() {
    super("HouseholdCard", "household");
  }

  /** @param {any} home */
  card(home) {
    return html`<header class="title">
        <h1>${home.address}</h1>
        <p class="small"><a href=${to("village", home.village.code)}>${home.village.name}</a> · ${home.code}
          ${home.until ? html`<span class="tag bad">${t("ended", { day: day(home.until) })}</span>` : nothing}</p>
      </header>
      <div><section class="card">
        <h2>${t("household.who")}</h2>
        ${home.answerChains.length ? html`<div class="chains">${home.answerChains.map(answerChain)}</div>`
          : empty(t("household.nobody"))}
        ${home.grid ? badges(t("household.grid", { grid: home.grid.name }), home.grid.workers) : nothing}
      </section></div>
      <div>${this.residents(home)} ${this.isolations(home.isolations)}
      <section class="card facts">
        <h2>${t("facts")}</h2>
        ${row(t("since"), day(home.since))}
        ${home.predecessors.length ? row(t("predecessors"), homes(home.predecessors)) : nothing}
        ${home.successors.length ? row(t("successors"), homes(home.successors)) : nothing}
      </section></div>`;
  }

  /** @param {any} home */
  residents(home) {
    return html`<section class="card">
      <h2>${t("household.residents", { count: home.residents.length })}</h2>
      ${home.residents.length === 0 ? empty(t("household.empty")) : html`<ul class="plain">${home.residents.map(
        (/** @type {any} */ each) => html`<li class="row">
          <span><a href=${to("person", each.id)}>${each.name}</a>
            ${each.id === home.head?.id ? html`<span class="tag">${t("household.head")}</span>` : nothing}
            ${each.partyMember ? html`<span class="tag">${t("party_member")}</span>` : nothing}
            ${each.birthYear ? html`<span class="small">${t("born", { year: each.birthYear })}</span>` : nothing}</span>
          ${telephone(each.phone, each.name)}</li>`)}</ul>`}
    </section>`;
  }

  /** Null for whoever may not know of them. @param {any[] | null} isolations */
  isolations(isolations) {
    if (!isolations?.length) return nothing;
    return html`<section class="card">
      <h2>${t("household.isolated")}</h2>
      ${isolations.map((each) => row(badgeOf(each), t("household.isolated_until", { day: day(each.expectedUntil) })))}
    </section>`;
  }
}

/** @param {any} isolation */
function badgeOf(isolation) {
  return html`${badge(isolation.person)} ${isolation.post ? html`<span class="small">${isolation.post.name}</span>` : nothing}`;
}

/** @param {any[]} households */
function homes(households) {
  return households.map((each) => html`<a href=${to("household", each.code)}>${each.address}</a> `);
}

customElements.define("household-card", HouseholdCard);
