// The day that is looked at: dragged to, typed, or now.

import { html, nothing } from "lit";
import { router } from "../router.js";
import { after, day, t, today } from "../texts.js";
import { Element } from "./base.js";

/** The first day of the town's year. */
const BEGINNING = "2020-02-01";
/** Days that are dragged over; any later one is typed. */
const LENGTH = 60;

class TimeSlider extends Element {
  static properties = { open: { state: true } };

  constructor() {
    super();
    this.open = router.at !== null;
    /** @type {number | undefined} */
    this.timer = undefined;
  }

  render() {
    const at = router.at;
    if (!this.open && !at) {
      return html`<p class="time"><button type="button" class="quiet" aria-expanded="false"
        @click=${() => (this.open = true)}>${t("time.look")}</button></p>`;
    }
    const shown = at ?? today();
    const days = Math.round((Date.parse(shown) - Date.parse(BEGINNING)) / 86_400_000);
    return html`<section class="time open ${at ? "past" : ""}" aria-label=${t("time.label")}>
      <strong aria-live="polite">${at ? t("time.at", { day: day(at) }) : t("time.now")}</strong>
      <input type="range" min="0" max=${LENGTH} .value=${String(Math.min(Math.max(days, 0), LENGTH))}
        aria-label=${t("time.slider")} aria-valuetext=${day(shown)}
        @input=${(/** @type {Event} */ event) => this.slide(event)}>
      <input type="date" min="1900-01-01" max=${today()} .value=${at ?? ""} aria-label=${t("time.date")}
        @change=${(/** @type {Event} */ event) => router.look(/** @type {HTMLInputElement} */ (event.target).value || null)}>
      <button type="button" ?disabled=${!at} @click=${() => this.now()}>${t("time.back")}</button>
      ${at ? html`<span class="small">${t("time.hint")}</span>` : nothing}
    </section>`;
  }

  /** Dragging draws the day at once, and asks for it once one pauses. @param {Event} event */
  slide(event) {
    const date = after(BEGINNING, Number(/** @type {HTMLInputElement} */ (event.target).value));
    clearTimeout(this.timer);
    this.timer = setTimeout(() => router.look(date > today() ? today() : date), 120);
  }

  now() {
    this.open = false;
    router.look(null);
  }
}

customElements.define("time-slider", TimeSlider);
