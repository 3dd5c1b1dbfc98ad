// The day's work: my doors, my directives, those that I watch, posts, errands, firms; each for whom it is for.

import { html, nothing } from "lit";
import { Element } from "../elements/base.js";
import { organises } from "../pages.js";
import { router, to } from "../router.js";
import { session } from "../session.js";
import { t } from "../texts.js";
import "./delivery-list.js";
import "./directive-list.js";
import "./directive-view.js";
import "./door-list.js";
import "./duty-page.js";
import "./errand-page.js";
import "./firm-page.js";

/** The parts of the work of a viewer, the most pressing first. @param {any} viewer @returns {string[]} */
function tasks(viewer) {
  const leads = viewer.commands.length > 0 || organises(viewer);
  const found = [];
  if (viewer.commands.length > 0) found.push("doors");
  if (viewer.scope.length > 0) found.push("deliveries");
  if (leads) found.push("directives");
  if (viewer.runsFor.length > 0) found.push("errands");
  if (viewer.scope.length > 0 || viewer.onDuty || leads) found.push("duty");
  if (leads || viewer.guides || viewer.scope.some((/** @type {any} */ unit) => unit.purpose === "WORK_RESUMPTION")) found.push("firms");
  return found;
}

class WorkPage extends Element {
  constructor() {
    super();
    /** The part whose tab was brought into view last. @type {string | undefined} */
    this.at = undefined;
  }

  /** On a narrow screen the part that is shown is brought into view among the others. */
  updated() {
    if (router.parts[1] === this.at) return;
    this.at = router.parts[1];
    const tabs = this.querySelector(".tabs");
    const here = tabs?.querySelector("[aria-current]");
    if (tabs && here instanceof HTMLElement) tabs.scrollLeft = here.offsetLeft - tabs.clientWidth / 3;
  }

  render() {
    const found = tasks(session.viewer);
    const here = router.parts[1] ?? found[0] ?? "";
    return html`<nav class="tabs" aria-label=${t("work.parts")}>${found.map((each) => html`<a href=${to("work", each)}
        aria-current=${each === here ? "page" : nothing}>${t(`work.${each}`)}</a>`)}</nav>
      ${this.shown(here, router.parts[2])}`;
  }

  /** @param {string} name @param {string | undefined} id */
  shown(name, id) {
    switch (name) {
      case "doors": return html`<door-list></door-list>`;
      case "deliveries": return html`<delivery-list></delivery-list>`;
      case "directives": return id ? html`<directive-view .code=${id}></directive-view>` : html`<directive-list></directive-list>`;
      case "duty": return html`<duty-page></duty-page>`;
      case "firms": return html`<firm-page></firm-page>`;
      case "errands": return html`<errand-page></errand-page>`;
      default: return html`<h1>${t("nav.work")}</h1><p class="empty">${t("work.none")}</p>`;
    }
  }
}

customElements.define("work-page", WorkPage);
