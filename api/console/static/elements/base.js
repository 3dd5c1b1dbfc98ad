// What every element is made of: no shadow, one style sheet, drawn anew when session or address change.

import { LitElement, html, nothing } from "lit";
import { Fault, ask, askWhole } from "../graphql.js";
import { router } from "../router.js";
import { session } from "../session.js";
import { number, t } from "../texts.js";

export class Element extends LitElement {
  /** Whether it is shown while nobody is known to be here: others are gone once the page is drawn without them. */
  static bare = false;

  constructor() {
    super();
    const { bare } = /** @type {typeof Element} */ (this.constructor);
    this.redraw = () => {
      if (bare || session.viewer) this.requestUpdate();
    };
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    session.addEventListener("change", this.redraw);
    router.addEventListener("change", this.redraw);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    session.removeEventListener("change", this.redraw);
    router.removeEventListener("change", this.redraw);
  }
}

/** A question of an element, asked whenever its variables, the day or the language change. */
export class Question {
  /**
   * @param {Element} host
   * @param {string} name of the operation
   * @param {() => Record<string, any> | null} variables null while there is nothing to ask
   * @param {{ behind?: boolean, now?: boolean, whole?: (data: any) => any }} options whether it is the question behind
   *   the page; whether it is asked of now, whatever day the page looks at; a list of it that is asked for whole
   */
  constructor(host, name, variables, { behind = false, now = false, whole } = {}) {
    this.host = host;
    this.name = name;
    this.variables = variables;
    this.behind = behind;
    this.now = now;
    this.whole = whole;
    /** @type {string | null} */
    this.asked = null;
    this.turn = 0;
    this.loading = false;
    /** @type {any} */
    this.data = null;
    /** @type {Fault | null} */
    this.fault = null;
    host.addController(this);
  }

  hostUpdate() {
    const variables = session.token ? this.variables() : null;
    const wanted = variables && JSON.stringify([variables, this.now || router.at, session.language]);
    if (wanted === this.asked) return;
    this.asked = wanted;
    if (variables === null) this.data = null;
    else void this.run(variables);
  }

  hostDisconnected() {
    this.turn += 1;
    this.asked = null;
  }

  /** @param {Record<string, any>} variables */
  async run(variables) {
    const turn = ++this.turn;
    this.loading = true;
    if (this.behind) queueMicrotask(() => session.set({ behind: { name: this.name, variables } }));
    try {
      const options = { now: this.now };
      const data = await (this.whole ? askWhole(this.name, variables, this.whole, options) : ask(this.name, variables, options));
      if (turn !== this.turn) return;
      this.data = data;
      this.fault = null;
    } catch (fault) {
      if (turn !== this.turn) return;
      this.fault = fault instanceof Fault ? fault : new Fault(String(fault), "INTERNAL_SERVER_ERROR");
    }
    this.loading = false;
    this.host.requestUpdate();
    await this.host.updateComplete;
    entitle();
  }

  /** Ask once more, until the answer is drawn. */
  async renew() {
    const variables = this.variables();
    if (variables) await this.run(variables);
  }

  /** Ask once more. */
  again() {
    this.asked = null;
    this.host.requestUpdate();
  }

  /**
   * What the answer looks like; before there is one, that it is waited for, or what went wrong.
   * @param {(data: any) => unknown} ready
   */
  show(ready) {
    if (this.fault) return failure(this.fault, () => this.again());
    if (this.data === null) return this.asked === null && !this.loading ? nothing : waiting();
    return ready(this.data);
  }
}

/** The title of the window is the heading of the page. */
export function entitle() {
  const heading = document.querySelector("main h1")?.textContent?.replace(/\s+/g, " ").trim();
  document.title = [heading, t("title")].filter(Boolean).join(" · ");
}

/** That a list is not shown whole; nothing where it is. @param {{ totalCount: number, nodes: any[] }} page */
export function cut({ totalCount, nodes }) {
  return totalCount > nodes.length ? html`<p class="small">${t("first_of", { shown: nodes.length, count: number(totalCount) })}</p>` : nothing;
}

/** The ways to the first page and to the next of a list, after whose `beyond` the host asks. @param {{ beyond: string | null }} host @param {any} page */
export function turning(host, page) {
  return html`${host.beyond ? html`<button type="button" @click=${() => (host.beyond = null)}>${t("first_page")}</button>` : nothing}
    ${page?.pageInfo.hasNextPage ? html`<button type="button" @click=${() => (host.beyond = page.pageInfo.endCursor)}>${t("more")}</button>` : nothing}`;
}

/** The ways to what is earlier than a page, and back to the latest, before whose `earlier` the host asks. @param {{ earlier: string | null }} host @param {any} page */
export function turningBack(host, page) {
  return html`${page.pageInfo.hasPreviousPage ? html`<button type="button" @click=${() => (host.earlier = page.pageInfo.startCursor)}>${t("story.earlier")}</button>` : nothing}
    ${host.earlier ? html`<button type="button" @click=${() => (host.earlier = null)}>${t("story.latest")}</button>` : nothing}`;
}

export function waiting() {
  return html`<p class="waiting" role="status">${t("waiting")}</p>`;
}

/** What went wrong, and what to do next. @param {Fault} fault @param {() => void} [again] */
export function failure(fault, again) {
  const hint = { FORBIDDEN: "forbidden", NOT_FOUND: "not_found", CONFLICT: "conflict", BUSY: "busy" };
  const found = hint[/** @type {keyof typeof hint} */ (fault.code)];
  return html`<div class="notice bad" role="alert">
    <p>${fault.message}</p>
    ${found ? html`<p>${t(`fault.${found}`)}</p>` : nothing}
    ${again ? html`<button type="button" @click=${again}>${t("again")}</button>` : nothing}
  </div>`;
}

/** That there is nothing, and what to do next. @param {string} text */
export function empty(text) {
  return html`<p class="empty">${text}</p>`;
}
