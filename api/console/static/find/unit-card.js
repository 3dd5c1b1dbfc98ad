// A unit: who leads it, what is above and beneath, what it covers.

import { html, nothing } from "lit";
import { cut } from "../elements/base.js";
import { badge, badges, row } from "../elements/people.js";
import { cardOf, to } from "../router.js";
import { day, number, t, word } from "../texts.js";
import { Card } from "./card.js";

class UnitCard extends Card {
  constructor() {
    super("UnitCard", "unit");
  }

  /** @param {any} unit */
  card(unit) {
    return html`<header class="title">
        <h1>${unit.name}</h1>
        <p class="small">${word(unit.purpose)} · ${t("level", { level: unit.level })} · ${unit.code}
          ${unit.until ? html`<span class="tag bad">${t("ended", { day: day(unit.until) })}</span>` : nothing}</p>
      </header>
      <div><section class="card facts">
        <h2>${t("unit.people")}</h2>
        ${unit.commander ? badges(t("commander"), [unit.commander])
          : unit.until ? nothing : row(t("commander"), html`<strong class="bad">${t("chain.nobody")}</strong>`)}
        ${badges(t("liaison"), unit.liaisons)} ${badges(t("doctor"), unit.doctors)} ${badges(t("instructor"), unit.instructors)}
        ${unit.ancestors.map((/** @type {any} */ each) => row(t("unit.above", { level: each.level }),
          html`<a href=${to("unit", each.code)}>${each.name}</a> ${badge(each.commander)}`))}
        ${totals(unit.totals)}
        ${row(t("since"), day(unit.since))}
        ${unit.predecessors.length ? row(t("predecessors"), units(unit.predecessors)) : nothing}
        ${unit.successors.length ? row(t("successors"), units(unit.successors)) : nothing}
      </section></div>
      <div>${this.beneath(unit.children)} ${this.covers(unit.covers)}</div>`;
  }

  /** @param {any} page */
  beneath(page) {
    if (!page.totalCount) return nothing;
    return html`<section class="card">
      <h2>${t("unit.beneath", { count: number(page.totalCount) })}</h2>
      <div class="scroll" tabindex="0" role="region" aria-label=${t("unit.beneath", { count: number(page.totalCount) })}><table>
        <thead><tr><th scope="col">${t("unit.unit")}</th><th scope="col">${t("commander")}</th>
          <th scope="col" class="n">${t("households")}</th><th scope="col" class="n">${t("residents")}</th><th scope="col" class="n">${t("vacant")}</th></tr></thead>
        <tbody>${page.nodes.map((/** @type {any} */ each) => html`<tr>
          <th scope="row"><a href=${to("unit", each.code)}>${each.name}</a></th>
          <td>${each.commander ? badge(each.commander) : html`<strong class="bad">${t("chain.nobody")}</strong>`}</td>
          <td class="n">${number(each.totals.households)}</td><td class="n">${number(each.totals.residents)}</td>
          <td class="n ${each.totals.vacantUnits ? "bad" : ""}">${number(each.totals.vacantUnits)}</td></tr>`)}</tbody>
      </table></div>
      ${cut(page)}
    </section>`;
  }

  /** @param {any} page */
  covers(page) {
    if (!page.totalCount) return nothing;
    return html`<section class="card">
      <h2>${t("unit.covers", { count: number(page.totalCount) })}</h2>
      <ul class="plain columns">${page.nodes.map((/** @type {any} */ each) => html`<li>${
        cardOf(each) ? html`<a href=${cardOf(each)}>${each.label}</a>` : each.label} <span class="small">${word(each.__typename)}</span></li>`)}</ul>
      ${cut(page)}
    </section>`;
  }
}

/** @param {any} found */
export function totals(found) {
  const told = { units: found.units, households: found.households, residents: found.residents, enterprises: found.enterprises };
  return html`<dl class="figures">${Object.entries(told).map(([name, value]) => html`<div><dt>${t(`total.${name}`)}</dt><dd>${number(value)}</dd></div>`)}
    ${found.vacantUnits ? html`<div class="bad"><dt>${t("vacant")}</dt><dd>${number(found.vacantUnits)}</dd></div>` : nothing}</dl>`;
}

/** @param {any[]} found */
function units(found) {
  return found.map((each) => html`<a href=${to("unit", each.code)}>${each.name}</a> `);
}

customElements.define("unit-card", UnitCard);
