// What is shown without a token: how to get one, and a field to paste it or the link into.

import { html, nothing } from "lit";
import { session } from "../session.js";
import { t } from "../texts.js";
import { Element } from "./base.js";

class SignIn extends Element {
  static bare = true;

  static properties = { amiss: { state: true } };

  constructor() {
    super();
    this.amiss = false;
  }

  render() {
    return html`<section class="card narrow">
      <h1>${t("sign_in.title")}</h1>
      ${session.ended ? html`<p class="notice bad" role="alert">${session.ended}</p>` : nothing}
      <p>${t("sign_in.how")}</p>
      <form @submit=${(/** @type {SubmitEvent} */ event) => this.enter(event)}>
        <label for="token">${t("sign_in.token")}</label>
        <textarea id="token" name="token" rows="3" required autocomplete="off" spellcheck="false"
          aria-describedby=${this.amiss ? "amiss" : nothing} aria-invalid=${this.amiss ? "true" : nothing}></textarea>
        ${this.amiss ? html`<p id="amiss" class="bad">${t("sign_in.amiss")}</p>` : nothing}
        <button class="main">${t("sign_in.enter")}</button>
      </form>
      <p class="small">${t("sign_in.care")}</p>
    </section>`;
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
