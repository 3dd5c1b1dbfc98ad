// What an organiser can do to a cooperative at its stage, each deed as a form.

import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { Element } from "../elements/base.js";
import "../elements/deed-form.js";
import { organises } from "../pages.js";
import { router } from "../router.js";
import { session } from "../session.js";
import { t } from "../texts.js";
import { acceptance, decision, filing, withdrawal } from "./registration-forms.js";

/** Which forms there are at each stage. @type {Record<string, ((found: any) => import("../elements/deed-form.js").Form)[]>} */
const FORMS = {
  PROPOSED: [withdrawal],
  CANVASSING: [withdrawal],
  PREPARING: [withdrawal],
  ASSEMBLED: [filing, withdrawal],
  FILED: [acceptance, decision, withdrawal],
  REJECTED: [filing, withdrawal],
};

class CaseDeeds extends Element {
  static properties = { found: { attribute: false }, came: { state: true } };

  constructor() {
    super();
    /** The case. @type {any} */
    this.found = null;
    /** What was done last, with what it gave cause to warn of. @type {{ label: string, warnings: any[] } | null} */
    this.came = null;
  }

  render() {
    const forms = FORMS[this.found.stage] ?? [];
    if (!organises(session.viewer) || !this.found.checklist || router.at || (!forms.length && !this.came)) return nothing;
    return html`<section class="card"><h2>${t("coop.deeds")}</h2>
      ${this.came ? html`<div role="status"><p class="notice good">${t("coop.done", { label: this.came.label })}</p>
        ${this.came.warnings.map((each) => html`<p class="gap warn">${each.requirement} ${each.actual}</p>`)}</div>` : nothing}
      <div class="deeds">${repeat(forms.map((each) => each(this.found)), (form) => form.key, (form) => html`<deed-form .form=${form} @done=${(/** @type {CustomEvent} */ event) => this.done(event)}></deed-form>`)}</div></section>`;
  }

  /** @param {CustomEvent} event */
  done(event) {
    this.came = event.detail;
    this.dispatchEvent(new CustomEvent("done"));
  }
}

customElements.define("case-deeds", CaseDeeds);
