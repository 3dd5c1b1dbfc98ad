// The registers: what a clerk writes down of households, people, posts and firms, told beforehand what it changes.

import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { Element, Question } from "../elements/base.js";
import "../elements/deed-form.js";
import { router, to } from "../router.js";
import { t } from "../texts.js";
import "./double-list.js";
import "./now.js";
import { firms, households, people, posts } from "./register-forms.js";

const VIEWS = ["people", "households", "posts", "firms", "doubles"];

class RegistersPage extends Element {
  static properties = { came: { state: true } };

  constructor() {
    super();
    /** What was done last. @type {any} */
    this.came = null;
    this.bodies = new Question(this, "Bodies", () => (this.view === "posts" ? {} : null), { now: true });
  }

  get view() {
    const part = router.parts[1] ?? "";
    return VIEWS.includes(part) ? part : "people";
  }

  render() {
    return html`<h1>${t("nav.registers")}</h1>
      <nav class="tabs" aria-label=${t("register.views")}>${VIEWS.map((view) => html`<a href=${to("registers", view)}
        aria-current=${view === this.view ? "page" : nothing} @click=${() => (this.came = null)}>${t(`register.view.${view}`)}</a>`)}</nav>
      ${this.came ? this.told(this.came) : nothing}
      <section class="card">${this.shown()}</section>`;
  }

  shown() {
    switch (this.view) {
      case "households": return this.forms(households());
      case "firms": return this.forms(firms());
      case "doubles": return html`<double-list @done=${(/** @type {CustomEvent} */ event) => (this.came = event.detail)}></double-list>`;
      case "posts": return this.bodies.show(({ towns }) => this.forms(posts(towns.flatMap((/** @type {any} */ town) =>
        town.organizations.nodes.map((/** @type {any} */ each) => ({ value: each.code, label: each.name }))))));
      default: return this.forms(people());
    }
  }

  /** @param {import("../elements/deed-form.js").Form[]} all */
  forms(all) {
    return html`<div class="deeds">${repeat(all, (form) => form.key, (form) => html`<deed-form .form=${form} @done=${(/** @type {CustomEvent} */ event) => (this.came = event.detail)}></deed-form>`)}</div>`;
  }

  /** What the log has of it, and who is likely the same person. @param {any} came */
  told({ label, done }) {
    return html`<div class="notice good" role="status"><p>${t("register.done", { label })}</p>
        <ul class="plain">${done.changes.map((/** @type {any} */ each) => html`<li>${each.summary}</li>`)}</ul>
        ${done.person ? html`<a href=${to("person", done.person.id)}>${done.person.name}</a>` : nothing}
        ${done.household ? html`<a href=${to("household", done.household.code)}>${done.household.address}</a>` : nothing}
        ${done.enterprise ? html`<a href=${to("firm", done.enterprise.code)}>${done.enterprise.name}</a>` : nothing}</div>
      ${done.likelyDoubles?.length ? html`<div class="gap warn"><p>${t("register.alike")}</p><ul class="plain">${done.likelyDoubles.map((/** @type {any} */ each) => html`<li>
        <a href=${to("person", each.id)}>${each.name}</a> ${each.household?.address ?? nothing}</li>`)}</ul></div>` : nothing}`;
  }
}

customElements.define("registers-page", RegistersPage);
