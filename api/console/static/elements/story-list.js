// The story of a thing: what was changed about it, the latest first.

import { html } from "lit";
import { t } from "../texts.js";
import { Element, Question, empty, turningBack } from "./base.js";
import { changeEntries } from "./change-entry.js";

class StoryList extends Element {
  static properties = { about: {}, open: { state: true }, earlier: { state: true } };

  constructor() {
    super();
    /** Id of the thing. */
    this.about = "";
    this.open = false;
    /** @type {string | null} */
    this.earlier = null;
    const variables = () => (this.open && this.about ? { about: this.about, before: this.earlier } : null);
    this.changes = new Question(this, "Story", variables, { now: true });
  }

  render() {
    return html`<details class="card" ?open=${this.open}
      @toggle=${(/** @type {Event} */ event) => (this.open = /** @type {HTMLDetailsElement} */ (event.target).open)}>
      <summary><h2>${t("story.title")}</h2></summary>
      ${this.changes.show((data) => this.list(data.changes))}
    </details>`;
  }

  /** @param {any} page */
  list(page) {
    if (!page?.nodes.length) return empty(t("story.none"));
    return html`<ol class="story" @done=${() => this.changes.renew()}>${changeEntries(page.nodes)}</ol>
      ${turningBack(this, page)}`;
  }
}

customElements.define("story-list", StoryList);
