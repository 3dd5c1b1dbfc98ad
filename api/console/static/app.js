// The page: who is here, the way around, and the page of the address.

import { html, nothing } from "lit";
import { Element, entitle, failure, waiting } from "./elements/base.js";
import { keepFocus } from "./elements/focus.js";
import { showQuery } from "./elements/show-query.js";
import "./elements/search-field.js";
import "./elements/sign-in.js";
import "./elements/time-slider.js";
import { ask, learnDocuments } from "./graphql.js";
import { finish, takeReturn } from "./login.js";
import { follow, router, to } from "./router.js";
import { session } from "./session.js";
import { learn, t, today } from "./texts.js";
import { PAGES, chapters, start } from "./pages.js";

const THEMES = /** @type {const} */ (["auto", "light", "dark"]);

class Console extends Element {
  static bare = true;

  static properties = { fault: { state: true }, page: { state: true } };

  constructor() {
    super();
    /** @type {import("./graphql.js").Fault | null} */
    this.fault = null;
    /** The name of the page whose modules are there. @type {string | null} */
    this.page = null;
    /** @type {string | null} */
    this.asking = null;
  }

  willUpdate() {
    document.documentElement.lang = session.language;
    document.documentElement.dataset["theme"] = session.theme;
    if (session.token && !session.viewer) void this.recognise();
    if (session.viewer) void this.open();
  }

  firstUpdated() {
    keepFocus(this);
  }

  updated() {
    entitle();
  }

  /** Asks whose the token is. */
  async recognise() {
    const { token } = session;
    if (this.asking === token) return;
    this.asking = token;
    try {
      const { viewer, guided } = await ask("Viewer", { today: today() }, { now: true });
      this.fault = null;
      session.recognise({ ...viewer, guides: Boolean(guided?.nodes.length), onDuty: Boolean(viewer.person?.duties?.length) });
    } catch (fault) {
      if (session.token === token) this.fault = /** @type {import("./graphql.js").Fault} */ (fault);
    }
    if (this.asking === token) this.asking = null;
  }

  /** Fetches the modules of the page of this address; the bare address is where one's work is. */
  async open() {
    if (router.parts.length === 0) history.replaceState(null, "", to(...start(session.viewer)));
    const name = router.parts[0] ?? "";
    if (name !== this.page) {
      await PAGES[name]?.();
      if (router.parts[0] === name) this.page = name;
    }
  }

  render() {
    return html`<a class="skip" href="#main">${t("skip")}</a>
      <header class="top">${this.head()}</header>
      ${session.waiting ? html`<p class="notice retrying" role="status">${t("retrying")}</p>` : nothing}
      <main id="main" tabindex="-1">${this.main()}</main>
      ${session.viewer ? this.foot() : nothing}`;
  }

  head() {
    return html`<a class="brand" href=${to()}><b>${t("title")}</b> <span>danyuan</span></a>
      ${session.viewer ? html`${this.ways()}<search-field></search-field>` : nothing}
      <div class="tools">
        <button type="button" class="quiet" lang=${session.language === "zh" ? "en" : "zh"}
          @click=${() => this.speak(session.language === "zh" ? "en" : "zh")}>
          ${session.language === "zh" ? "English" : "中文"}
        </button>
        <button type="button" class="quiet" @click=${() => this.paint()}>${t(`theme.${session.theme}`)}</button>
      </div>`;
  }

  ways() {
    const here = router.parts[0];
    return html`<nav aria-label=${t("nav")}>
      ${chapters(session.viewer).map(({ name, parts, pages }) => {
        const current = pages.includes(here ?? "");
        return html`<a href=${to(...parts)} aria-current=${current ? "page" : nothing}>${t(`nav.${name}`)}</a>`;
      })}
    </nav>`;
  }

  main() {
    if (session.entering) return waiting();
    if (!session.token) return html`<sign-in></sign-in>`;
    if (this.fault) return failure(this.fault, () => this.recognise());
    if (!session.viewer || !this.page || router.parts[0] !== this.page) return waiting();
    return html`${PAST.has(this.page) ? html`<time-slider></time-slider>` : nothing} ${this.shown()}`;
  }

  shown() {
    const part = router.parts[1] ?? "";
    switch (this.page) {
      case "find": return html`<find-page></find-page>`;
      case "household": return html`<household-card .code=${part}></household-card>`;
      case "firm": return html`<firm-card .code=${part}></firm-card>`;
      case "person": return html`<person-card .code=${part}></person-card>`;
      case "unit": return html`<unit-card .code=${part}></unit-card>`;
      case "village": return html`<village-card .code=${part}></village-card>`;
      case "town": return html`<town-page></town-page>`;
      case "work": return html`<work-page></work-page>`;
      case "home": return html`<home-page></home-page>`;
      case "cooperatives": return html`<cooperative-page></cooperative-page>`;
      case "plans": return html`<plans-page></plans-page>`;
      case "registers": return html`<registers-page></registers-page>`;
      case "tables": return html`<files-page></files-page>`;
      case "log": return html`<log-page></log-page>`;
      default: return html`<h1>${t("card.missing")}</h1><p class="empty">${t("nowhere")}</p>`;
    }
  }

  foot() {
    const { person, expiresAt } = session.viewer;
    return html`<footer>
      <span>${person?.name ?? t("unknown_person")} · ${t("until", { time: new Date(expiresAt).toLocaleString(session.language) })}</span>
      ${document.documentElement.dataset["ide"] === "yes" && session.behind
        ? html`<button type="button" class="quiet" @click=${showQuery}>${t("show_query")}</button>` : nothing}
      <button type="button" class="quiet" @click=${() => session.leave()}>${t("sign_out")}</button>
    </footer>`;
  }

  /** @param {import("./session.js").Language} language */
  async speak(language) {
    session.language = language;
    await learn();
    session.speak(language);
    session.set({ viewer: session.viewer });
  }

  paint() {
    const next = THEMES[(THEMES.indexOf(session.theme) + 1) % THEMES.length];
    if (next) session.paint(next);
  }
}

/** Pages that can look at the past. */
const PAST = new Set(["find", "household", "firm", "person", "unit", "village", "town"]);

// A link that is pasted into an open page changes its fragment only.
addEventListener("hashchange", () => session.takeToken());
session.takeToken();
const returned = takeReturn();
await Promise.all([learn(), learnDocuments()]);
follow();
customElements.define("danyuan-console", Console);
if (returned) await finish(returned);
