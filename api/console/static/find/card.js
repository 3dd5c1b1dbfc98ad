// What all cards have in common: one thing by its code, its story beneath, and what to do where it is not there.

import { html } from "lit";
import { Element, Question, empty } from "../elements/base.js";
import "../elements/story-list.js";
import { router } from "../router.js";
import { t } from "../texts.js";

export class Card extends Element {
  static properties = { code: {} };

  /** @param {string} question @param {string} root the field that the question asks for */
  constructor(question, root) {
    super();
    this.code = "";
    this.root = root;
    this.question = new Question(this, question, () => this.variables(), { behind: true });
  }

  /** @returns {Record<string, any> | null} */
  variables() {
    return this.code ? { code: this.code } : null;
  }

  render() {
    return this.question.show((data) => {
      const found = data[this.root];
      if (!found) return html`<h1>${t("card.missing")}</h1>${empty(router.at ? t("card.not_then") : t("card.none"))}`;
      return html`<article class="two ${this.question.loading ? "stale" : ""}" aria-busy=${this.question.loading ? "true" : "false"}>
        ${this.card(found, data)}
      </article>
      <story-list .about=${found.id}></story-list>`;
    });
  }

  /** @param {any} _found @param {any} _data whatever else was asked for @returns {unknown} */
  card(_found, _data) {
    throw new Error("each card draws itself");
  }
}
