// What whoever guides a firm may note of it: a visit, a state, a plan; one form at a time.

import { html, nothing } from "lit";
import { Element } from "../elements/base.js";
import { t } from "../texts.js";
import "./plan-form.js";
import "./state-form.js";
import "./visit-form.js";

/** Growers and small trades have no plan of their own. */
const WITHOUT_PLAN = ["GRAIN_GROWER", "SMALL_TRADE"];

class FirmDeeds extends Element {
  static properties = { firm: { attribute: false }, quiet: { type: Boolean }, chosen: { state: true }, done: { state: true } };

  constructor() {
    super();
    /** @type {any} */
    this.firm = null;
    /** Whether it stands in a list. */
    this.quiet = false;
    /** The form that is open. @type {string | null} */
    this.chosen = null;
    /** What was noted last. @type {string | null} */
    this.done = null;
  }

  render() {
    const forms = ["visit", "state", ...(WITHOUT_PLAN.includes(this.firm.kind) ? [] : ["plan"])];
    return html`<div class="actions" role="group" aria-label=${t("guide.of", { firm: this.firm.name })}>${forms.map((each) => html`<button type="button" class=${this.quiet ? "quiet" : ""}
        aria-expanded=${this.chosen === each ? "true" : "false"} @click=${() => this.choose(each)}>${t(`guide.${each}`)}</button>`)}</div>
      ${this.done ? html`<p class="notice good" role="status">${t(`guided.${this.done}`)}</p>` : nothing}
      ${this.form()}`;
  }

  form() {
    const told = () => this.told();
    const closed = () => this.close();
    switch (this.chosen) {
      case "visit": return html`<visit-form .firm=${this.firm} @told=${told} @closed=${closed}></visit-form>`;
      case "state": return html`<state-form .firm=${this.firm} @told=${told} @closed=${closed}></state-form>`;
      case "plan": return html`<plan-form .firm=${this.firm} @told=${told} @closed=${closed}></plan-form>`;
      default: return nothing;
    }
  }

  /** @param {string} name */
  choose(name) {
    this.chosen = this.chosen === name ? null : name;
    this.done = null;
  }

  /** Back to the button that opened the form. */
  close() {
    const opener = this.querySelector('[aria-expanded="true"]');
    this.chosen = null;
    if (opener instanceof HTMLElement) opener.focus();
  }

  told() {
    this.done = this.chosen;
    this.close();
    this.dispatchEvent(new CustomEvent("told"));
  }
}

customElements.define("firm-deeds", FirmDeeds);
