// A grower on the board: what it plants and said last; a tap shows the answers, another records one, or plans a visit.

import { html, nothing } from "lit";
import { Element } from "../elements/base.js";
import { Deed, aria } from "../elements/deed.js";
import { deedForms } from "../elements/deed-form.js";
import { STATES, pledging } from "../elements/pledging.js";
import { to } from "../router.js";
import { day, number, t, word } from "../texts.js";
import { answer, visit } from "./grower-forms.js";

class GrowerCard extends Element {
  static properties = { code: {}, grower: { attribute: false }, asking: { type: Boolean }, open: { state: true }, warnings: { state: true } };

  constructor() {
    super();
    this.code = "";
    /** @type {any} */
    this.grower = null;
    this.asking = false;
    this.open = false;
    /** @type {any[]} */
    this.warnings = [];
    /** @type {Deed | null} */
    this.saying = null;
  }

  willUpdate() {
    this.saying ??= new Deed(this, "RecordPledge", `canvass:${this.code}:${this.grower.node.code}`);
  }

  render() {
    const { node, plantedArea, nextVisitOn, note, pledge } = this.grower;
    const { busy } = /** @type {Deed} */ (this.saying);
    return html`<div class="grower"><p><a href=${to("household", node.code)}>${node.address}</a> <span class="small">${t("coop.area", { area: number(plantedArea) })}</span>
        <span class="tag ${pledge?.state === "WILLING" ? "good" : ""}">${pledge ? word(pledge.state) : t("coop.unasked")}</span>
        ${pledge ? html`<span class="small">${day(pledge.on)}</span>` : nothing}</p>
      ${nextVisitOn || note ? html`<p class="small">${nextVisitOn ? t("coop.visit", { day: day(nextVisitOn) }) : nothing} ${note ?? nothing}</p>` : nothing}
      ${this.warnings.map((each) => html`<p class="gap warn">${each.requirement} ${each.actual}</p>`)}
      ${this.saying?.told()}
      ${this.asking ? html`<div class="actions"><button type="button" aria-expanded=${this.open ? "true" : "false"} @click=${() => (this.open = !this.open)}>${t("coop.record", { home: node.address })}</button>
        ${this.open ? STATES.map((each) => html`<button type="button" class=${each === "WILLING" ? "main" : ""} aria-disabled=${aria(busy)} @click=${() => this.say(each)}>${word(each)}</button>`) : nothing}</div>
        ${this.open ? html`<div class="deeds" @done=${(/** @type {CustomEvent} */ event) => this.done(event)}>${deedForms([answer(this.code, this.grower), visit(this.code, this.grower)])}</div>` : nothing}` : nothing}
    </div>`;
  }

  /** What it would bring in stays as it was said before; who joins, too. @param {string} state */
  async say(state) {
    const { node, pledge } = this.grower;
    const { contribution, contributionKind, member } = pledge ?? {};
    const input = pledging(node.code, state, pledge, { contribution, contributionKind, member: member?.id });
    const data = await this.saying?.send({ cooperative: this.code, input });
    if (!data) return;
    this.open = false;
    this.warnings = data.done.warnings;
    this.tell();
  }

  /** @param {CustomEvent} event */
  done(event) {
    this.open = false;
    this.warnings = event.detail.warnings;
    this.tell();
  }

  tell() {
    this.dispatchEvent(new CustomEvent("said", { bubbles: true, composed: true }));
  }
}

customElements.define("grower-card", GrowerCard);
