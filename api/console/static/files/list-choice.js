// Lists to be kept as files, and the report of a day.

import { html, nothing } from "lit";
import { Element, Question, failure } from "../elements/base.js";
import { attempt, keep } from "../elements/files.js";
import { session } from "../session.js";
import { t, today } from "../texts.js";

const LISTS = ["households", "people", "units", "changes"];

class ListChoice extends Element {
  static properties = { fault: { state: true }, on: { state: true } };

  constructor() {
    super();
    /** @type {import("../graphql.js").Fault | null} */
    this.fault = null;
    this.on = today();
    this.town = new Question(this, "OwnTown", () => ({ town: session.town }), { now: true });
  }

  render() {
    return html`<section class="card"><h2>${t("files.lists")}</h2>
        <div class="actions">${LISTS.map((each) => html`<button type="button" @click=${() => this.save(`/files/${each}.xlsx`, `${t(`files.${each}`)}.xlsx`)}>${t(`files.${each}`)}</button>`)}</div></section>
      <section class="card"><h2>${t("files.report")}</h2>
        <label class="field choice">${t("log.day")}<input type="date" required max=${today()} .value=${this.on}
          @change=${(/** @type {Event} */ event) => (this.on = /** @type {HTMLInputElement} */ (event.target).value || this.on)}></label>
        ${this.town.show(({ town }) => (town ? html`<div class="actions">${["xlsx", "pdf"].map((each) => html`<button type="button"
          @click=${() => this.save(`/files/report/${town.code}/${this.on}.${each}`, `${town.name}-${this.on}.${each}`)}>${each.toUpperCase()}</button>`)}</div>` : nothing))}
        ${this.fault ? failure(this.fault) : nothing}</section>`;
  }

  /** @param {string} path @param {string} name */
  save(path, name) {
    return attempt(this, () => keep(path, name));
  }
}

customElements.define("list-choice", ListChoice);
