// My doors: the households that I answer for with their telephones, what is due, and my duty today.

import { html, nothing } from "lit";
import { Element, Question, empty } from "../elements/base.js";
import { badge, row } from "../elements/people.js";
import { to } from "../router.js";
import { session } from "../session.js";
import { clock, day, number, t, today } from "../texts.js";

class DoorList extends Element {
  static properties = { beyond: { state: true } };

  constructor() {
    super();
    /** @type {string | null} */
    this.beyond = null;
    const { person } = session.viewer;
    this.day = new Question(this, "MyDay", () => person && { id: person.id, today: today() }, { now: true });
    this.doors = new Question(this, "MyDoors", () => person && { id: person.id, after: this.beyond }, { behind: true, now: true });
  }

  render() {
    return html`<h1>${t("doors.title", { name: session.viewer.person?.name ?? "" })}</h1>
      ${this.day.show((data) => this.due(data))}
      ${this.doors.show(({ households }) => this.list(households))}`;
  }

  /** @param {any} data */
  due(data) {
    const { deliveries, errands } = data.viewer;
    const duties = data.person?.duties ?? [];
    return html`<section class="card facts"><h2>${t("doors.today", { day: day(today()) })}</h2>
      ${row(t("work.deliveries"), html`<a class="button" href=${to("work", "deliveries")}>${t("doors.open", { count: number(deliveries.totalCount) })}</a>`)}
      ${errands.totalCount ? row(t("work.errands"), html`<a class="button" href=${to("work", "errands")}>${t("doors.errands", { count: number(errands.totalCount) })}</a>`) : nothing}
      ${duties.length ? duties.map((/** @type {any} */ each) => row(`${clock(each.start)} – ${clock(each.until)}`, `${each.post.name} · ${each.duty}`)) : row(t("doors.duty"), t("doors.no_duty"))}
    </section>`;
  }

  /** @param {any} page */
  list(page) {
    if (page.totalCount === 0) return empty(t("doors.none"));
    return html`<section class="card"><h2>${t("doors.count", { count: number(page.totalCount) })}</h2>
      <ul class="plain doors">${page.nodes.map((/** @type {any} */ home) => html`<li>
        <a href=${to("household", home.code)}><strong>${home.address}</strong></a>
        <div class="people">${home.residents.map(badge)}</div></li>`)}</ul>
      ${this.beyond ? html`<button type="button" @click=${() => (this.beyond = null)}>${t("first_page")}</button>` : nothing}
      ${page.pageInfo.hasNextPage ? html`<button type="button" @click=${() => (this.beyond = page.pageInfo.endCursor)}>${t("more")}</button>` : nothing}
    </section>`;
  }
}

customElements.define("door-list", DoorList);
