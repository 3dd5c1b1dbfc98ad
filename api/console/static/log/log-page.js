// What was changed, the latest first, as it comes; for auditors also who was shown what.

import { html, nothing } from "lit";
import { Element, Question, empty, turningBack } from "../elements/base.js";
import { changeEntries } from "../elements/change-entry.js";
import { listen } from "../graphql.js";
import { audits } from "../pages.js";
import { router, to } from "../router.js";
import { session } from "../session.js";
import { t } from "../texts.js";
import { dayChoice, within } from "./day-choice.js";
import "./disclosure-list.js";

class LogPage extends Element {
  static properties = { on: { state: true }, earlier: { state: true } };

  constructor() {
    super();
    /** The only day that is looked at. @type {string | null} */
    this.on = null;
    /** @type {string | null} */
    this.earlier = null;
    this.changes = new Question(this, "Log", () => ({ ...within(this.on), before: this.earlier }), { behind: true, now: true });
    this.stopping = new AbortController();
  }

  /** What comes is shown at the top, unless somebody reads what was earlier. */
  connectedCallback() {
    super.connectedCallback();
    this.stopping = new AbortController();
    const told = () => { if (!this.earlier && !this.on) this.changes.again(); };
    listen("LogLive", {}, told, this.stopping.signal).catch(() => this.requestUpdate());
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.stopping.abort();
  }

  render() {
    const disclosed = router.parts[1] === "disclosures";
    return html`${audits(session.viewer) ? html`<nav class="tabs" aria-label=${t("log.parts")}>
        <a href=${to("log")} aria-current=${disclosed ? nothing : "page"}>${t("log.changes")}</a>
        <a href=${to("log", "disclosures")} aria-current=${disclosed ? "page" : nothing}>${t("log.disclosures")}</a></nav>` : nothing}
      ${disclosed ? html`<disclosure-list></disclosure-list>` : this.log()}`;
  }

  log() {
    return html`<h1>${t("log.changes")}</h1>
      ${dayChoice(this.on, (on) => Object.assign(this, { on, earlier: null }))}
      <section class="card" aria-live="polite">${this.changes.show(({ changes: page }) => html`
        ${page.nodes.length === 0 ? empty(t("story.none")) : html`<ol class="story" @done=${() => this.changes.renew()}>${changeEntries(page.nodes)}</ol>`}
        ${turningBack(this, page)}`)}</section>`;
  }
}

customElements.define("log-page", LogPage);
