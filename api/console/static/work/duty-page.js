// Posts of a day as a timeline: who stands where, in red the hours that nobody is rostered for, what was counted; a table behind it.

import { html, nothing, svg } from "lit";
import { keyed } from "lit/directives/keyed.js";
import "./tally-form.js";
import { Element, Question, cut, empty } from "../elements/base.js";
import { badge } from "../elements/people.js";
import { session } from "../session.js";
import { after, clock, day, number, t, today, word } from "../texts.js";

const DAY = 86_400_000;
/** Days after which only organisers tell counts. */
const OLDEST = 30;
const WIDTH = 960;

class DutyPage extends Element {
  static properties = { on: { state: true } };

  constructor() {
    super();
    this.on = today();
    this.posts = new Question(this, "PostsOfDay", () => ({ on: this.on }), { behind: true, now: true });
  }

  render() {
    return html`<h1>${t("duty.title", { day: day(this.on) })}</h1>
      <div class="actions noprint"><button type="button" @click=${() => (this.on = after(this.on, -1))}>${t("duty.before")}</button>
        <label class="bare"><input type="date" required aria-label=${t("time.date")} .value=${this.on} @change=${(/** @type {Event} */ event) => { this.on = /** @type {HTMLInputElement} */ (event.target).value || this.on; }}></label>
        <button type="button" @click=${() => (this.on = after(this.on, 1))}>${t("duty.after")}</button></div>
      ${this.posts.show(({ posts }) => posts.nodes.length === 0 ? empty(t("duty.none")) : html`${posts.nodes.map((/** @type {any} */ each) => this.post(each))}${cut(posts)}`)}`;
  }

  /** Shifts are null for whoever may not know them. @param {any} post */
  post(post) {
    const { shifts, uncovered } = post;
    return html`<section class="card"><h2>${post.name} <span class="small">${word(post.kind)} · ${post.opens ? `${post.opens}–${post.closes}` : t("duty.round")}
        ${post.keptBy.length ? html`· ${post.keptBy.map((/** @type {any} */ each) => each.name).join("、")}` : nothing}</span></h2>
      ${shifts === null ? html`<p class="small">${t("duty.hidden")}</p>` : html`
        ${this.line(post)}
        ${shifts.length === 0 ? html`<p class="bad">${t("duty.nobody")}</p>` : html`<table><thead><tr><th scope="col">${t("duty.hours")}</th><th scope="col">${t("duty.who")}</th><th scope="col">${t("duty.what")}</th></tr></thead>
          <tbody>${shifts.map((/** @type {any} */ each) => html`<tr><td>${clock(each.start)} – ${clock(each.until)}</td><th scope="row">${badge(each.person)}</th><td>${each.duty}</td></tr>`)}</tbody></table>`}
        ${uncovered?.length ? html`<p class="gap bad">${t("duty.uncovered", { hours: uncovered.map((/** @type {any} */ each) => `${clock(each.start)}–${clock(each.end)}`).join("，") })}</p>` : nothing}`}
      ${this.counts(post)}
    </section>`;
  }

  /** What was counted, for everybody; whoever is on duty there tells it. @param {any} post */
  counts(post) {
    const own = post.shifts?.some((/** @type {any} */ each) => each.person.id === session.viewer.person?.id);
    return html`${post.tallies.length ? html`<p>${t("duty.counted")} ${post.tallies.map((/** @type {any} */ each) => html`<span class="tag">${each.label} ${number(each.value)} ${each.unit ?? nothing}</span> `)}</p>` : nothing}
      ${own && this.on <= today() && this.on > after(today(), -OLDEST) ? keyed(this.on, html`<tally-form .post=${post} .on=${this.on} @told=${() => this.posts.renew()}></tally-form>`) : nothing}`;
  }

  /** @param {any} post */
  line(post) {
    const starts = [...post.shifts, ...(post.uncovered ?? [])].map((/** @type {any} */ each) => Date.parse(each.start));
    const midnight = Date.parse(`${this.on}T00:00:00+08:00`);
    const from = starts.length ? Math.max(Math.min(...starts), midnight) : midnight;
    const at = (/** @type {string} */ time) => Math.min(Math.max((Date.parse(time) - from) / DAY, 0), 1) * WIDTH;
    const bar = (/** @type {any} */ span, /** @type {string} */ end, /** @type {string} */ kind) => svg`<rect class=${kind} x=${at(span.start)} y="4" width=${Math.max(at(end) - at(span.start) - 2, 1)} height="26" rx="4"></rect>`;
    return html`<svg class="line-of-day" viewBox="0 0 ${WIDTH} 50" preserveAspectRatio="none" role="img" aria-label=${t("duty.label", { post: post.name })}>
      ${(post.uncovered ?? []).map((/** @type {any} */ each) => bar(each, each.end, "open"))}
      ${post.shifts.map((/** @type {any} */ each) => bar(each, each.until, "held"))}
      ${[0, 6, 12, 18, 24].map((hour) => svg`<line x1=${hour * WIDTH / 24} x2=${hour * WIDTH / 24} y1="34" y2="40"></line>`)}</svg>
      <div class="hours small" aria-hidden="true">${[0, 6, 12, 18, 24].map((hour) => html`<span>${clock(new Date(from + hour * 3_600_000))}</span>`)}</div>`;
  }
}

customElements.define("duty-page", DutyPage);
