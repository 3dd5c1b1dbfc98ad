// How far a directive has come: a bar and two numbers a line, the numbers readable without the bar.

import { html, nothing } from "lit";
import { number, t } from "../texts.js";

/** @param {unknown} label @param {any} found @param {unknown} more */
export function progressLine(label, found, more = nothing) {
  const { units, acknowledged, reporting, reported, overdue } = found;
  return html`<div class="progress">
    <div class="head"><span>${label}</span>
      <span class="small">${t("progress.acknowledged", { done: number(acknowledged), all: number(units) })}
        ${reporting ? t("progress.reported", { done: number(reported), all: number(reporting) }) : nothing}</span>
      ${overdue ? html`<span class="tag bad">${t("progress.overdue", { count: number(overdue) })}</span>` : nothing} ${more}</div>
    <progress max=${units || 1} value=${acknowledged} aria-label=${t("progress.acknowledged", { done: acknowledged, all: units })}></progress>
    ${reporting ? html`<progress class="second" max=${reporting} value=${reported} aria-label=${t("progress.reported", { done: reported, all: reporting })}></progress>` : nothing}
  </div>`;
}
