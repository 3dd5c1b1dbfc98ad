// A cooperative's case: how far it has come, its four roles, what is missing by which article, whom to ask, its papers.

import { html, nothing } from "lit";
import { Element, Question, empty } from "../elements/base.js";
import { badge, badges, row } from "../elements/people.js";
import { ASKING, stageTrack } from "../elements/stage-track.js";
import { to } from "../router.js";
import { day, number, t, time, word } from "../texts.js";
import "./canvass-board.js";
import "./case-deeds.js";
import "./paper-list.js";

class CaseView extends Element {
  static properties = { code: {}, turn: { state: true } };

  constructor() {
    super();
    this.code = "";
    /** How often something was done here. */
    this.turn = 0;
    this.case = new Question(this, "CooperativeCase", () => ({ code: this.code }), { behind: true });
  }

  render() {
    return this.case.show(({ cooperative }) => (cooperative ? this.shown(cooperative) : html`<h1>${t("card.missing")}</h1>${empty(t("coop.missing"))}`));
  }

  /** @param {any} found */
  shown(found) {
    const { roles, stage } = found;
    return html`<section class="card facts"><h1>${found.name}</h1>
        ${stageTrack(stage)}
        ${row(t("village"), html`<a href=${to("village", found.village.code)}>${found.village.name}</a>`)}
        ${row(t("coop.product"), found.product)}
        ${row(t("coop.domicile"), found.domicile)}
        ${row(t("coop.credit_code"), found.creditCode)}
        ${found.members.totalCount ? row(t("coop.members"), t("coop.members_bring", { count: number(found.members.totalCount), yuan: number(found.contributionTotal) })) : nothing}
        ${found.officers.map((/** @type {any} */ each) => row(word(each.position), badge(each.person)))}
        ${found.filing ? this.filing(found.filing) : nothing}
        ${found.registryLiaison ? row(t("coop.liaison"), badge(found.registryLiaison)) : nothing}</section>
      ${["REGISTERED", "WITHDRAWN"].includes(stage) ? nothing : this.roles(roles)}
      ${this.missing(found)}
      <case-deeds .found=${found} @changed=${() => this.changed()}></case-deeds>
      <canvass-board .code=${this.code} .leads=${roles.level3Commanders} .asking=${ASKING.includes(stage)} .turn=${this.turn} @said=${() => this.case.renew()}></canvass-board>
      ${this.obligations(found.obligations)}
      ${this.milestones(found.milestones)}
      ${found.checklist ? html`<paper-list .code=${this.code}></paper-list>` : nothing}`;
  }

  changed() {
    this.turn += 1;
    void this.case.renew();
  }

  /** The four roles, as long as there are units of the set-up. @param {any} roles */
  roles(roles) {
    const post = (/** @type {any} */ person) => (person ? badge(person) : html`<strong class="bad">${t("chain.nobody")}</strong>`);
    return html`<section class="card"><h2>${t("coop.roles")}</h2>
      ${row(t("coop.level1"), post(roles.level1Commander))}
      ${row(t("coop.level2"), post(roles.level2Commander))}
      ${badges(t("coop.instructors"), roles.instructors)}
      ${row(t("coop.level3"), t("coop.leads", { count: number(roles.level3Commanders.length) }))}</section>`;
  }

  /** What was filed last, until when it is decided on, and how it was. @param {any} filed */
  filing({ on, acceptedOn, dueOn, decidedOn, approved, note }) {
    return html`${row(t("coop.filed"), day(on))}
      ${acceptedOn ? row(t("coop.accepted"), html`${day(acceptedOn)} ${dueOn && !decidedOn ? t("coop.decided_by", { day: day(dueOn) }) : nothing}`) : nothing}
      ${decidedOn ? row(t("coop.decision"), html`${day(decidedOn)} ${approved ? t("coop.decision.approved") : t("coop.decision.refused")} ${note ?? nothing}`) : nothing}`;
  }

  /** What is missing for the next stage, and every rule with its article; for those who may read the whole case. @param {any} found */
  missing({ blockers, checklist }) {
    if (!checklist) return nothing;
    return html`<section class="card"><h2>${t("coop.blockers", { count: number(blockers.length) })}</h2>
      ${blockers.length === 0 ? empty(t("coop.no_blockers")) : html`<ul>${blockers.map((/** @type {any} */ each) => html`<li class="bad">${each.requirement} ${each.actual} <span class="small">${each.article}</span></li>`)}</ul>`}
      <details><summary>${t("coop.checklist", { count: number(checklist.length) })}</summary>
        <div class="scroll" tabindex="0" role="region" aria-label=${t("coop.checklist", { count: number(checklist.length) })}><table>
          <thead><tr>${["passed", "requirement", "actual", "article"].map((each) => html`<th scope="col">${t(`coop.${each}`)}</th>`)}</tr></thead>
          <tbody>${checklist.map((/** @type {any} */ each) => html`<tr><td class=${each.passed ? "" : "bad"}>${each.passed ? "✓" : "✗"}</td>
            <th scope="row">${each.requirement}</th><td>${each.actual}</td><td>${each.article}</td></tr>`)}</tbody></table></div></details></section>`;
  }

  /** @param {any[]} found */
  obligations(found) {
    if (!found.length) return nothing;
    return html`<section class="card"><h2>${t("coop.obligations")}</h2><ul>${found.map((each) => html`<li class=${each.metOn ? "" : "bad"}>${each.message}
      ${each.metOn ? t("coop.met", { day: day(each.metOn) }) : t("coop.due", { day: day(each.dueOn) })} <span class="small">${each.article}</span></li>`)}</ul></section>`;
  }

  /** @param {any[]} found */
  milestones(found) {
    return html`<section class="card"><h2>${t("coop.milestones")}</h2><ol class="story">${found.map((each) => html`<li><time datetime=${each.at}>${time(each.at)}</time>
      <p>${word(each.stage)}</p>${each.note ? html`<p class="small">${each.note}</p>` : nothing}${each.by ? html`<p class="small">${badge(each.by)}</p>` : nothing}</li>`)}</ol></section>`;
  }
}

customElements.define("case-view", CaseView);
