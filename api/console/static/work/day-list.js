// What the viewer has to do today: directives that are due, errands on the way, duty.

import { html, nothing } from "lit";
import { Element, Question } from "../elements/base.js";
import { row } from "../elements/people.js";
import { to } from "../router.js";
import { session } from "../session.js";
import { clock, day, number, t, today } from "../texts.js";

class DayList extends Element {
  constructor() {
    super();
    const { person } = session.viewer;
    this.day = new Question(this, "MyDay", () => person && { id: person.id, today: today() }, { now: true });
  }

  render() {
    return this.day.show((data) => {
      const { deliveries, errands } = data.viewer;
      const duties = data.person?.duties ?? [];
      return html`<section class="card facts noprint"><h2>${t("doors.today", { day: day(today()) })}</h2>
        ${session.viewer.scope.length || deliveries.totalCount ? row(t("work.deliveries"), html`<a class="button" href=${to("work", "deliveries")}>${t("doors.open", { count: number(deliveries.totalCount) })}</a>`) : nothing}
        ${errands.totalCount ? row(t("work.errands"), html`<a class="button" href=${to("work", "errands")}>${t("doors.errands", { count: number(errands.totalCount) })}</a>`) : nothing}
        ${duties.length ? duties.map((/** @type {any} */ each) => row(`${clock(each.start)} – ${clock(each.until)}`, `${each.post.name} · ${each.duty}`)) : row(t("doors.duty"), t("doors.no_duty"))}
      </section>`;
    });
  }
}

customElements.define("day-list", DayList);
