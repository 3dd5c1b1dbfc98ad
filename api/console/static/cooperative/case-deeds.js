// What an organiser can do to a cooperative at its stage, each deed as a form.

import { html, nothing } from "lit";
import { Element } from "../elements/base.js";
import { deedForms } from "../elements/deed-form.js";
import { organises } from "../pages.js";
import { router } from "../router.js";
import { session } from "../session.js";
import { t } from "../texts.js";
import "./assembly-deeds.js";
import "./charter-deeds.js";
import "./grower-deeds.js";
import "./member-deeds.js";
import { acceptance, decision, filing, licence, withdrawal } from "./registration-forms.js";

/** Which forms there are at each stage. @type {Record<string, ((found: any) => import("../elements/deed-form.js").Form)[]>} */
const FORMS = { ASSEMBLED: [filing], FILED: [acceptance, decision], REJECTED: [filing], REGISTERED: [licence] };
/** Stages at which growers still come and go. */
const COMING_AND_GOING = ["PROPOSED", "CANVASSING", "PREPARING", "REJECTED"];
/** Stages at which a founding assembly is put down or put right. */
const ASSEMBLING = ["PREPARING", "ASSEMBLED", "REJECTED"];

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
    const { found, came } = this;
    if (!organises(session.viewer) || !found.checklist || router.at || found.stage === "WITHDRAWN") return nothing;
    return html`<section class="card"><h2>${t("coop.deeds")}</h2>
      ${came ? html`<div role="status"><p class="notice good">${t("coop.done", { label: came.label })}</p>
        ${came.warnings.map((each) => html`<p class="gap warn">${each.requirement} ${each.actual}</p>`)}</div>` : nothing}
      <div class="deeds" @done=${(/** @type {CustomEvent} */ event) => this.done(event)}>
        ${deedForms((FORMS[found.stage] ?? []).map((each) => each(found)))}
        ${ASSEMBLING.includes(found.stage) ? html`<assembly-deeds .found=${found}></assembly-deeds>` : nothing}
        ${COMING_AND_GOING.includes(found.stage) ? html`<grower-deeds .found=${found}></grower-deeds>` : nothing}
        ${found.stage === "FILED" ? nothing : html`<charter-deeds .found=${found}></charter-deeds>`}
        ${found.stage === "REGISTERED" ? html`<member-deeds .found=${found}></member-deeds>` : deedForms([withdrawal(found)])}</div></section>`;
  }

  /** @param {CustomEvent} event */
  done(event) {
    this.came = event.detail;
    this.dispatchEvent(new CustomEvent("changed"));
  }
}

customElements.define("case-deeds", CaseDeeds);
