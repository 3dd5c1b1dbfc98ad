// 红色代跑: a village's errands as a board, live; claimed, bought and brought by tap; the shopping list to print.

import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { Element, Question, cut, empty } from "../elements/base.js";
import { Deed, aria } from "../elements/deed.js";
import { focusHeading } from "../elements/focus.js";
import { badges } from "../elements/people.js";
import { listen } from "../graphql.js";
import { router } from "../router.js";
import { session } from "../session.js";
import { number, t, time, today } from "../texts.js";
import "./day-list.js";
import "./errand-card.js";

class ErrandPage extends Element {
  static properties = { village: { state: true }, chosen: { state: true } };

  constructor() {
    super();
    const villages = session.viewer.runsFor;
    /** Code of the village. */
    this.village = router.search.get("village") ?? villages[0]?.code ?? "";
    /** Ids of waiting errands that are to be claimed. @type {string[]} */
    this.chosen = [];
    const variables = () => (this.village ? { village: this.village, today: today(), runner: session.viewer.person?.id ?? null } : null);
    this.board = new Question(this, "ErrandBoard", variables, { behind: true, now: true });
    this.claiming = new Deed(this, "ClaimErrands", "claim");
    this.stopping = new AbortController();
    this.again = () => this.board.again();
    /** @type {ReturnType<typeof setInterval> | undefined} */
    this.looking = undefined;
  }

  /** What is cancelled is no longer the team's to read, and so is not told live: the board is asked anew besides. */
  connectedCallback() {
    super.connectedCallback();
    this.looking = setInterval(this.again, 20_000);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.looking);
    this.stopping.abort();
  }

  /** @param {import("lit").PropertyValues} changed */
  updated(changed) {
    if (!changed.has("village") || !this.village) return;
    this.stopping.abort();
    this.stopping = new AbortController();
    listen("ErrandsLive", { village: this.village }, this.again, this.stopping.signal).catch(() => this.requestUpdate());
  }

  render() {
    const villages = session.viewer.runsFor;
    if (!this.village) return html`<h1>${t("work.errands")}</h1>${empty(t("errands.no_village"))}`;
    return html`<h1>${t("work.errands")}</h1>
      ${villages.length > 1 ? html`<label class="field choice">${t("village")}<select @change=${(/** @type {Event} */ event) => (this.village = /** @type {HTMLSelectElement} */ (event.target).value)}>
        ${villages.map((/** @type {any} */ each) => html`<option value=${each.code} ?selected=${each.code === this.village}>${each.name}</option>`)}</select></label>` : nothing}
      ${session.viewer.commands.length ? nothing : html`<day-list></day-list>`}
      ${this.board.show((data) => data.errandBoard ? this.shown(data) : empty(t("errands.not_yours")))}`;
  }

  /** @param {any} data */
  shown({ errandBoard: board, shoppingList, waiting, own: claimed, running }) {
    const figures = { requested: board.requested, claimed: board.claimed, purchased: board.purchased, delivered: board.deliveredToday };
    const mine = (/** @type {any} */ each) => each.runner?.id === session.viewer.person?.id;
    const own = claimed.nodes.filter(mine);
    const others = running.nodes.filter((/** @type {any} */ each) => !mine(each));
    const chosen = this.still(waiting.nodes);
    return html`<section class="card noprint" aria-live="polite"><h2>${board.village.name}</h2>
        <dl class="figures">${Object.entries(figures).map(([name, value]) => html`<div><dt>${t(`board.${name}`)}</dt><dd>${number(value)}</dd></div>`)}</dl>
        ${board.oldestWaitingSince ? html`<p class="small">${t("errands.oldest", { time: time(board.oldestWaitingSince) })}</p>` : nothing}
        ${badges(t("errands.team"), board.team)}</section>
      <section class="noprint"><h2>${t("errands.waiting", { count: number(waiting.totalCount) })}</h2>
        ${waiting.totalCount === 0 ? empty(t("errands.none_waiting")) : html`${repeat(waiting.nodes, (/** @type {any} */ each) => each.id, (/** @type {any} */ each) => this.waiting(each))}
          ${cut(waiting)}
          ${this.claiming.told()}
          <div class="actions"><button type="button" class="main" aria-disabled=${aria(this.claiming.busy || chosen.length === 0)} @click=${() => this.claim(chosen)}>${t("errands.claim", { count: chosen.length })}</button></div>`}</section>
      <section class="noprint mine"><h2>${t("errands.mine", { count: number(own.length) })}</h2>
        ${own.length === 0 ? empty(t("errands.none_mine")) : repeat(own, (/** @type {any} */ each) => each.id, (/** @type {any} */ each) => html`<errand-card .errand=${each} own @told=${this.again}></errand-card>`)}</section>
      ${this.list(shoppingList, board.village.name)}
      ${others.length ? html`<section class="noprint"><h2>${t("errands.others")}</h2>${repeat(others, (/** @type {any} */ each) => each.id, (/** @type {any} */ each) => html`<errand-card .errand=${each}></errand-card>`)}${cut(running)}</section>` : nothing}`;
  }

  /** @param {any} errand */
  waiting(errand) {
    const chosen = this.chosen.includes(errand.id);
    return html`<div class="card pick ${chosen ? "chosen" : ""}"><label class="check"><input type="checkbox" .checked=${chosen}
      @change=${() => (this.chosen = chosen ? this.chosen.filter((each) => each !== errand.id) : [...this.chosen, errand.id])}>
      <span>${errand.household.address}</span></label><errand-card .errand=${errand} bare></errand-card></div>`;
  }

  /** What my claimed errands want today, added up. @param {any[] | null} lines @param {string} village */
  list(lines, village) {
    if (!lines?.length) return nothing;
    return html`<section class="card"><h2>${t("shopping.title", { village })}</h2>
      <table><thead><tr><th scope="col">${t("item.name")}</th><th scope="col" class="n">${t("item.quantity")}</th><th scope="col">${t("item.measure")}</th><th scope="col" class="n">${t("shopping.errands")}</th></tr></thead>
        <tbody>${lines.map((each) => html`<tr><th scope="row">${each.name}</th><td class="n">${number(each.quantity)}</td><td>${each.measure}</td><td class="n">${number(each.errands)}</td></tr>`)}</tbody></table>
      <div class="actions"><button type="button" @click=${() => print()}>${t("shopping.print")}</button></div></section>`;
  }

  /** What of the chosen ones still waits: somebody else may have been quicker. @param {any[]} waiting @returns {string[]} */
  still(waiting) {
    return waiting.map((each) => each.id).filter((each) => this.chosen.includes(each));
  }

  /** @param {string[]} ids */
  async claim(ids) {
    if (ids.length === 0) return;
    if (await this.claiming.send({ ids })) {
      this.chosen = [];
      await this.board.renew();
      focusHeading(this.querySelector(".mine h2"));
    } else this.board.again();
  }
}

customElements.define("errand-page", ErrandPage);
