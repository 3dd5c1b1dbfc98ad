// One field for everything: hits as one types, taken by click or by arrow keys and Enter.

import { html, nothing } from "lit";
import { cardOf, router, to } from "../router.js";
import { t, word } from "../texts.js";
import { Seeking } from "./seeking.js";

class SearchField extends Seeking {
  get found() {
    return super.found.filter((hit) => cardOf(hit.node));
  }

  render() {
    return html`<form role="search" @submit=${(/** @type {Event} */ event) => this.submit(event)}
      @focusout=${(/** @type {FocusEvent} */ event) => this.leave(event)}>
      ${this.field("search", { label: t("search.label"), placeholder: t("search.placeholder") }, (hit, id, chosen) => html`<a id=${id} role="option" tabindex="-1"
        href=${cardOf(hit.node) ?? ""} aria-selected=${chosen ? "true" : "false"} @click=${() => this.close()}>
        <span>${hit.label}</span> ${hit.text === hit.label ? nothing : html`<small>${hit.text}</small>`}
        <em>${word(hit.kind)}</em></a>`)}
    </form>`;
  }

  /** @param {Event} event */
  submit(event) {
    event.preventDefault();
    const chosen = this.found[this.at];
    const text = this.input.value.trim();
    if (!chosen && !text) return;
    const find = `${to("find")}${router.at ? "&" : "?"}q=${encodeURIComponent(text)}`;
    router.go((chosen && cardOf(chosen.node)) ?? find);
    this.close();
  }

  close() {
    this.clear();
    this.input.blur();
  }
}

customElements.define("search-field", SearchField);
