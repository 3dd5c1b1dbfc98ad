// The choice of one day of a log, or of all.

import { html, nothing } from "lit";
import { after, t, today } from "../texts.js";

/** @param {string | null} on @param {(on: string | null) => void} choose */
export function dayChoice(on, choose) {
  return html`<div class="actions noprint"><label class="field">${t("log.day")}<input type="date" max=${today()} .value=${on ?? ""}
      @change=${(/** @type {Event} */ event) => choose(/** @type {HTMLInputElement} */ (event.target).value || null)}></label>
    ${on ? html`<button type="button" @click=${() => choose(null)}>${t("log.all_days")}</button>` : nothing}</div>`;
}

/** The instants between which a day lies, in Shanghai; none of all days. @param {string | null} on */
export function within(on) {
  return on ? { from: `${on}T00:00:00+08:00`, to: `${after(on, 1)}T00:00:00+08:00` } : { from: null, to: null };
}
