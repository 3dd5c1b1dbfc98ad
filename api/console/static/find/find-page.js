// All hits for what was typed, by kind; before anything was typed, what can be found.

import { html, nothing } from "lit";
import { Element, Question, empty } from "../elements/base.js";
import { cardOf, router } from "../router.js";
import { t, word } from "../texts.js";

const MOST = 60;

class FindPage extends Element {
  constructor() {
    super();
    const variables = () => (this.text ? { text: this.text, first: MOST } : null);
    this.hits = new Question(this, "Search", variables, { behind: true });
  }

  get text() {
    return router.search.get("q") ?? "";
  }

  render() {
    if (!this.text) {
      return html`<section class="card narrow"><h1>${t("find.title")}</h1><p>${t("find.how")}</p>
        <ul>${["household", "firm", "person", "unit", "village"].map((each) => html`<li>${t(`find.${each}`)}</li>`)}</ul></section>`;
    }
    return html`<h1>${t("find.hits", { text: this.text })}</h1>
      ${this.hits.show(({ search }) => search.length === 0 ? empty(t("search.none")) : this.kinds(search))}`;
  }

  /** @param {any[]} hits */
  kinds(hits) {
    const kinds = [...new Set(hits.map((hit) => hit.kind))];
    return html`${kinds.map((kind) => html`<section class="card"><h2>${word(kind)}</h2>
      <ul class="plain columns">${hits.filter((hit) => hit.kind === kind).map((hit) => html`<li>
        ${cardOf(hit.node) ? html`<a href=${cardOf(hit.node)}>${hit.label}</a>` : hit.label}
        ${hit.text === hit.label ? nothing : html`<span class="small">${hit.text}</span>`}</li>`)}</ul></section>`)}
      ${hits.length === MOST ? html`<p class="small">${t("find.most", { count: MOST })}</p>` : nothing}`;
  }
}

customElements.define("find-page", FindPage);
