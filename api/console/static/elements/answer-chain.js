// Who answers: the three commanders of a chain, each with a telephone link, what is inherited, gaps in red.

import { html, nothing } from "lit";
import { to } from "../router.js";
import { t, word } from "../texts.js";
import { badge, badges } from "./people.js";

/** @param {any} chain */
export function answerChain(chain) {
  return html`<section class="chain">
    <h3>${word(chain.purpose)} ${chain.complete ? nothing : html`<span class="tag bad">${t("chain.incomplete")}</span>`}</h3>
    <ol>${chain.links.map(link)}</ol>
    ${chain.gaps.map((/** @type {any} */ gap) => html`<p class="gap ${gap.severity === "ERROR" ? "bad" : "warn"}">${gap.message}</p>`)}
  </section>`;
}

/** @param {any} found */
function link(found) {
  return html`<li class=${found.commander ? "" : "vacant"}>
    <span class="level" aria-label=${t("level", { level: found.level })}>${found.level}</span>
    <div>
      ${found.commander ? badge(found.commander) : html`<strong class="bad">${t("chain.nobody")}</strong>`}
      ${found.inherited ? html`<span class="tag warn">${t("chain.inherited")}</span>` : nothing}
      ${found.unit
        ? html`<div class="small"><a href=${to("unit", found.unit.code)}>${found.unit.name}</a></div>`
        : html`<div class="small bad">${t("chain.no_unit", { level: found.level })}</div>`}
      ${badges(t("liaison"), found.liaisons)} ${badges(t("doctor"), found.doctors)}
    </div>
  </li>`;
}
