// People who are likely registered twice, side by side, to be merged into one.

import { html } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { Element, Question, empty, turning } from "../elements/base.js";
import "../elements/deed-form.js";
import { chosenPerson } from "../elements/thing-choice.js";
import { keyOf } from "../router.js";
import { number, t } from "../texts.js";
import { merging } from "./register-forms.js";

/** Tells `done` of a merger. */
class DoubleList extends Element {
  static properties = { beyond: { state: true } };

  constructor() {
    super();
    /** @type {string | null} */
    this.beyond = null;
    this.doubles = new Question(this, "Doubles", () => ({ after: this.beyond }), { now: true });
  }

  render() {
    return this.doubles.show(({ violations: page }) => html`<h2>${t("register.doubles", { count: number(page.totalCount) })}</h2>
      ${page.totalCount ? html`<ul class="plain">${repeat(page.nodes, (each) => each.message, (each) => html`<li><p>${each.message}</p>${this.form(each)}</li>`)}</ul>` : empty(t("register.no_doubles"))}
      ${this.form({})}
      ${turning(this, page)}`);
  }

  /** @param {any} pair */
  form({ subject, other }) {
    return html`<deed-form .form=${merging(subject && other ? { from: person(subject), into: person(other) } : {})} @done=${(/** @type {CustomEvent} */ event) => this.done(event)}></deed-form>`;
  }

  /** @param {CustomEvent} event */
  async done(event) {
    this.dispatchEvent(new CustomEvent("done", { detail: event.detail }));
    await this.doubles.renew();
  }
}

/** @param {any} subject */
function person(subject) {
  return chosenPerson({ id: keyOf(subject), name: subject.label });
}

customElements.define("double-list", DoubleList);
