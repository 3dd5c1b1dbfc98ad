// A firm: every unit that covers it with the way, how it comes back to work, who guides it.

import { html, nothing } from "lit";
import { empty } from "../elements/base.js";
import { badge, badges, row } from "../elements/people.js";
import { router, to } from "../router.js";
import { day, standing, t, time, word } from "../texts.js";
import "../work/firm-deeds.js";
import "../work/visit-form.js";
import { Card } from "./card.js";

class FirmCard extends Card {
  static properties = { code: {}, correcting: { state: true } };

  constructor() {
    super("FirmCard", "enterprise");
    /** Id of the visit that is put right. @type {string | null} */
    this.correcting = null;
  }

  /** @param {any} firm @param {any} data */
  card(firm, { guided }) {
    const guides = !router.at && guided?.nodes.some((/** @type {any} */ each) => each.code === firm.code);
    return html`<header class="title">
        <h1>${firm.name}</h1>
        <p class="small">${word(firm.kind)} · <a href=${to("village", firm.village.code)}>${firm.village.name}</a> · ${firm.code}</p>
      </header>
      <div><section class="card">
        <h2>${t("firm.covered")}</h2>
        ${firm.coverage.length ? this.coverage(firm.coverage) : empty(t("firm.uncovered"))}
      </section></div>
      <div>${guides ? html`<section class="card"><h2>${t("firm.guide")}</h2><firm-deeds .firm=${firm} @told=${() => this.question.again()}></firm-deeds></section>` : nothing}
        ${this.resumption(firm)} ${this.visits(firm, guides)}</div>`;
  }

  /** @param {any[]} coverage nearest first */
  coverage(coverage) {
    return html`<ol class="coverage">${coverage.map((each) => html`<li>
      <span class="level" aria-label=${t("level", { level: each.level })}>${each.level}</span>
      <div>${each.unit.commander ? badge(each.unit.commander) : html`<strong class="bad">${t("chain.nobody")}</strong>`}
        <div class="small"><a href=${to("unit", each.unit.code)}>${each.unit.name}</a> · ${word(each.purpose)} ·
          ${each.reason === "DIRECT" ? word("DIRECT") : t("firm.via", { way: word(each.reason), via: each.via.label })}</div>
        ${badges(t("liaison"), each.unit.liaisons)}</div>
    </li>`)}</ol>`;
  }

  /** @param {any} firm */
  resumption(firm) {
    const { state, since, plan, blockers, history } = firm.resumption;
    return html`<section class="card facts">
      <h2>${t("firm.resumption")}</h2>
      ${row(t("state"), html`<span class="tag ${state === "RESUMED" ? "good" : "warn"}">${standing(state)}</span> ${since ? t("from_day", { day: day(since) }) : nothing}`)}
      ${row(t("firm.plan"), plan ? day(plan.on) : html`<span class="bad">${t("firm.no_plan")}</span>`)}
      ${blockers.map((/** @type {any} */ each) => html`<p class="gap warn">${each.requirement} ${each.actual}</p>`)}
      ${badges(t("firm.officer"), firm.instructors)}
      ${firm.squads.length ? row(t("firm.squads"), firm.squads.map((/** @type {any} */ each) => each.name).join("、")) : nothing}
      ${history.nodes.length ? html`<ul class="plain small">${history.nodes.toReversed().map((/** @type {any} */ each) => html`<li>${day(each.on)} ${standing(each.state)}
        ${each.by ? t("firm.by", { name: each.by.name }) : nothing} ${each.reason ? t("story.reason", { reason: each.reason }) : nothing}</li>`)}</ul>` : nothing}
    </section>`;
  }

  /** @param {any} firm @param {boolean} guides whether the viewer may put them right */
  visits(firm, guides) {
    const visits = firm.visits.nodes;
    if (!visits.length) return nothing;
    return html`<section class="card">
      <h2>${t("firm.visits")}</h2>
      <ul class="plain">${visits.map((/** @type {any} */ each) => html`<li class="visit">
        <time datetime=${each.heldAt}>${time(each.heldAt)}</time> <span class="tag">${word(each.mode)}</span> ${badge(each.by)}
        <div>${each.findings.map((/** @type {any} */ one) => html`<span class="tag ${one.result === "FAILED" ? "bad" : "good"}">${word(one.topic)}：${word(one.result)}</span> ${one.note ? html`<span class="small">${one.note}</span> ` : nothing}`)}</div>
        ${guides && this.correcting !== each.id ? html`<button type="button" class="quiet" aria-label=${t("visit.correct_of", { time: time(each.heldAt) })} @click=${() => (this.correcting = each.id)}>${t("visit.correct")}</button>` : nothing}
        ${this.correcting === each.id ? html`<visit-form .firm=${firm} .visit=${each} @told=${() => this.corrected()} @closed=${() => (this.correcting = null)}></visit-form>` : nothing}
      </li>`)}</ul>
    </section>`;
  }

  corrected() {
    this.correcting = null;
    this.question.again();
  }
}

customElements.define("firm-card", FirmCard);
