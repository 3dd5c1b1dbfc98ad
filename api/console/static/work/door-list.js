// My doors: what is due today, and the households that I answer for with their telephones.

import { html } from "lit";
import { Element, Question, empty, turning } from "../elements/base.js";
import { badge } from "../elements/people.js";
import { to } from "../router.js";
import { session } from "../session.js";
import { number, t } from "../texts.js";
import "./day-list.js";

class DoorList extends Element {
  static properties = { beyond: { state: true } };

  constructor() {
    super();
    /** @type {string | null} */
    this.beyond = null;
    const { person } = session.viewer;
    this.doors = new Question(this, "MyDoors", () => person && { id: person.id, after: this.beyond }, { behind: true, now: true });
  }

  render() {
    return html`<h1>${t("doors.title", { name: session.viewer.person?.name ?? "" })}</h1>
      <day-list></day-list>
      ${this.doors.show(({ households }) => this.list(households))}`;
  }

  /** @param {any} page */
  list(page) {
    if (page.totalCount === 0) return empty(t("doors.none"));
    return html`<section class="card"><h2>${t("doors.count", { count: number(page.totalCount) })}</h2>
      <ul class="plain doors">${page.nodes.map((/** @type {any} */ home) => html`<li>
        <a href=${to("household", home.code)}><strong>${home.address}</strong></a>
        <div class="people">${home.residents.map(badge)}</div></li>`)}</ul>
      ${turning(this, page)}
    </section>`;
  }
}

customElements.define("door-list", DoorList);
