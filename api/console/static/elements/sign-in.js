// What is shown without a token: the way to the house's login, where there is one, and a field to paste a token or a link into.

import { html, nothing } from "lit";
import { depart, offered } from "../login.js";
import { session } from "../session.js";
import { t } from "../texts.js";
import { Element } from "./base.js";
import { aria } from "./deed.js";

class SignIn extends Element {
  static bare = true;

  static properties = { amiss: { state: true }, busy: { state: true } };

  constructor() {
    super();
    this.amiss = false;
    this.busy = false;
  }

  render() {
    return html`<section class="card narrow">
      <h1>${offered() ? t("login.title") : t("sign_in.title")}</h1>
      ${session.ended ? html`<p class="notice bad" role="alert">${session.ended}</p>` : nothing}
      ${offered() ? this.login() : html`<p>${t("sign_in.how")}</p>`}
      <form @submit=${(/** @type {SubmitEvent} */ event) => this.enter(event)}>
        <label for="token">${t("sign_in.token")}</label>
        <textarea id="token" name="token" rows="3" required autocomplete="off" spellcheck="false"
          aria-describedby=${this.amiss ? "amiss" : nothing} aria-invalid=${this.amiss ? "true" : nothing}></textarea>
        ${this.amiss ? html`<p id="amiss" class="bad">${t("sign_in.amiss")}</p>` : nothing}
        <button class=${offered() ? nothing : "main"}>${t("sign_in.enter")}</button>
      </form>
      <p class="small">${t("sign_in.care")}</p>
    </section>`;
  }

  login() {
    return html`<p>${t("login.how")}</p>
      <button type="button" class="main" aria-disabled=${aria(this.busy)} @click=${() => this.depart()}>${t("login.button")}</button>
      <p>${t("login.other")}</p>`;
  }

  async depart() {
    if (this.busy) return;
    this.busy = true;
    try {
      await depart();
    } catch (fault) {
      session.set({ ended: /** @type {Error} */ (fault).message });
    }
    this.busy = false;
  }

  /** Takes a token, or a link that holds one. @param {SubmitEvent} event */
  enter(event) {
    event.preventDefault();
    const given = String(new FormData(/** @type {HTMLFormElement} */ (event.target)).get("token") ?? "").trim();
    const token = given.includes("#token=") ? given.slice(given.indexOf("#token=") + 7) : given;
    this.amiss = !/^[\w-]+\.[\w-]+\.[\w-]+$/.test(token);
    if (!this.amiss) session.begin(token);
  }
}

customElements.define("sign-in", SignIn);
