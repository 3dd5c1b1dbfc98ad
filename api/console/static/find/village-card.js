// A village: its secretary and committee, the units over it, its households and firms, what it came from.

import { html, nothing } from "lit";
import { Question, cut, empty, turning } from "../elements/base.js";
import { badge, badges, row } from "../elements/people.js";
import "../town/lineage-picture.js";
import { to } from "../router.js";
import { day, number, t, word } from "../texts.js";
import { Card } from "./card.js";
import { totals } from "./unit-card.js";

class VillageCard extends Card {
  static properties = { code: {}, text: { state: true }, beyond: { state: true } };

  constructor() {
    super("VillageCard", "village");
    this.text = "";
    /** @type {string | null} */
    this.beyond = null;
    this.homes = new Question(this, "VillageHouseholds", () => this.code
      ? { village: [this.code], text: this.text || null, uncovered: null, after: this.beyond } : null);
  }

  /** @param {import("lit").PropertyValues} changed */
  willUpdate(changed) {
    if (changed.has("code")) Object.assign(this, { text: "", beyond: null });
  }

  /** @param {any} village */
  card(village) {
    return html`<header class="title">
        <h1>${village.name}</h1>
        <p class="small">${word(village.kind)} · ${village.area.name} · ${village.code}
          ${village.until ? html`<span class="tag bad">${t("ended", { day: day(village.until) })}</span>` : nothing}</p>
      </header>
      <div><section class="card facts">
        <h2>${t("village.people")}</h2>
        ${badges(t("village.secretary"), village.partySecretary ? [village.partySecretary] : [])}
        ${badges(t("village.committee"), village.committee)}
        ${village.grids.map((/** @type {any} */ each) => badges(each.name, each.workers))}
        ${row(t("households"), number(village.households.totalCount))}
        ${row(t("since"), day(village.since))}
      </section>
      <section class="card">
        <h2>${t("village.units")}</h2>
        ${village.coverage.length === 0 ? empty(t("village.no_units")) : village.coverage.map((/** @type {any} */ each) => html`<div class="unit-line">
          <span class="level" aria-label=${t("level", { level: each.level })}>${each.level}</span>
          <div><a href=${to("unit", each.unit.code)}>${each.unit.name}</a> ${badge(each.unit.commander)}
            ${each.unit.commander ? nothing : html`<strong class="bad">${t("chain.nobody")}</strong>`}
            ${each.level === 2 ? totals(each.unit.totals) : nothing}</div></div>`)}
      </section>
      ${village.predecessors.length + village.successors.length
        ? html`<lineage-picture .village=${village}></lineage-picture>` : nothing}</div>
      <div>${this.households()} ${this.firms(village)} ${this.cooperatives(village.cooperatives)}</div>`;
  }

  /** @param {any[]} found */
  cooperatives(found) {
    if (!found.length) return nothing;
    return html`<section class="card"><h2>${t("nav.cooperatives")}</h2>
      <ul class="plain">${found.map((each) => html`<li><a href=${to("cooperatives", each.code)}>${each.name}</a> <span class="small">${each.product}</span> <span class="tag">${word(each.stage)}</span></li>`)}</ul></section>`;
  }

  households() {
    return html`<section class="card">
      <h2>${t("village.households")}</h2>
      <label class="field">${t("village.filter")}
        <input type="search" maxlength="100" .value=${this.text}
          @change=${(/** @type {Event} */ event) => Object.assign(this, { text: /** @type {HTMLInputElement} */ (event.target).value.trim(), beyond: null })}></label>
      ${this.homes.show(({ households }) => html`
        ${households.totalCount === 0 ? empty(t("village.no_households")) : nothing}
        <ul class="plain columns">${households.nodes.map((/** @type {any} */ each) => html`<li><a href=${to("household", each.code)}>${each.address}</a></li>`)}</ul>
        ${turning(this, households)}`)}
    </section>`;
  }

  /** @param {any} village */
  firms(village) {
    const { totalCount, nodes } = village.enterprises;
    if (!totalCount) return nothing;
    return html`<section class="card">
      <h2>${t("village.firms", { count: number(totalCount) })}</h2>
      <ul class="plain columns">${nodes.map((/** @type {any} */ each) => html`<li><a href=${to("firm", each.code)}>${each.name}</a> <span class="small">${word(each.kind)}</span></li>`)}</ul>
      ${cut(village.enterprises)}
    </section>`;
  }
}

customElements.define("village-card", VillageCard);
