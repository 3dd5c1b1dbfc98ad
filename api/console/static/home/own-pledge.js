// A cooperative that our household grows for: how its setting-up stands, whom to ask, what we say to joining.

import { html, nothing } from "lit";
import { Element, empty } from "../elements/base.js";
import { Deed, aria } from "../elements/deed.js";
import { badge, row } from "../elements/people.js";
import { STATES, pledging } from "../elements/pledging.js";
import { ASKING, stageTrack } from "../elements/stage-track.js";
import { session } from "../session.js";
import { day, number, t, word } from "../texts.js";

const BROUGHT = ["CASH", "GOODS", "INTELLECTUAL_PROPERTY", "LAND_OPERATION_RIGHT", "FOREST_RIGHT"];

class OwnPledge extends Element {
  static properties = { cooperative: { attribute: false }, home: { attribute: false }, warnings: { state: true }, said: { state: true } };

  constructor() {
    super();
    /** @type {any} */
    this.cooperative = null;
    /** The household. @type {any} */
    this.home = null;
    /** @type {any[]} */
    this.warnings = [];
    this.said = false;
    /** @type {Deed | null} */
    this.saying = null;
    /** What the form begins with. @type {string | null} */
    this.begun = null;
  }

  willUpdate() {
    const [grows] = this.cooperative.growers.edges;
    const { state = "", contribution = null, contributionKind, member } = grows.pledge ?? {};
    const told = JSON.stringify(grows.pledge);
    if (told === this.begun) return;
    this.begun = told;
    this.saying = new Deed(this, "RecordPledge", `pledge:${this.cooperative.code}`, {
      state, contribution: contribution === null ? "" : String(contribution), contributionKind: contributionKind ?? "CASH", member: member?.id ?? "",
    });
  }

  render() {
    const { name, product, stage, growers } = this.cooperative;
    const [{ plantedArea, lead, pledge }] = growers.edges;
    return html`<section class="card facts"><h2>${name}</h2>
      ${stageTrack(stage)}
      ${row(t("pledge.grown"), t("pledge.area", { product, area: number(plantedArea) }))}
      ${lead ? row(t("pledge.lead"), badge(lead)) : nothing}
      ${pledge ? row(t("pledge.said"), this.told(pledge)) : empty(t("pledge.unsaid"))}
      ${ASKING.includes(stage) ? this.form() : nothing}</section>`;
  }

  /** What was said last. @param {any} pledge */
  told({ state, on, contribution, contributionKind, member, recordedBy }) {
    return html`<span class="tag ${state === "WILLING" ? "good" : ""}">${word(state)}</span> ${day(on)}
      ${contribution === null ? nothing : html`<span>${t("pledge.brings", { kind: word(contributionKind), yuan: number(contribution) })}</span>`}
      ${member?.name ? html`<span class="small">${t("pledge.joins", { name: member.name })}</span>` : nothing}
      ${recordedBy ? html`<span class="small">${t("pledge.by", { name: recordedBy.name })}</span>` : nothing}`;
  }

  form() {
    const { values, busy } = /** @type {Deed} */ (this.saying);
    return html`<form @submit=${(/** @type {Event} */ event) => this.say(event)}>
      <fieldset><legend>${t("pledge.ask")}</legend>${STATES.map((each) => html`<label class="check"><input type="radio" name="state-${this.cooperative.code}" required
        .checked=${values["state"] === each} @change=${() => this.write({ state: each })}>${t(`pledge.${each}`)}</label>`)}</fieldset>
      ${values["state"] === "WILLING" ? this.bringing(values) : nothing}
      ${this.saying?.told()}
      ${this.said ? html`<p class="notice good" role="status">${t("pledge.thanks")}</p>` : nothing}
      ${this.warnings.map((each) => html`<p class="gap warn">${each.requirement} ${each.actual}</p>`)}
      <div class="actions"><button class="main" aria-disabled=${aria(busy)}>${busy ? t("sending") : t("pledge.send")}</button></div>
    </form>`;
  }

  /** @param {Record<string, any>} values */
  bringing(values) {
    const typed = (/** @type {Event} */ event) => /** @type {HTMLInputElement} */ (event.target).value;
    return html`<div class="pair">
      <label class="field">${t("pledge.member")}<select @change=${(/** @type {Event} */ event) => this.write({ member: typed(event) })}>
        <option value="" ?selected=${!values["member"]}>${t("pledge.head")}</option>
        ${this.home.residents.map((/** @type {any} */ each) => html`<option value=${each.id} ?selected=${each.id === values["member"]}>${each.name}</option>`)}</select></label>
      <label class="field">${t("pledge.kind")}<select @change=${(/** @type {Event} */ event) => this.write({ contributionKind: typed(event) })}>
        ${BROUGHT.map((each) => html`<option value=${each} ?selected=${each === values["contributionKind"]}>${word(each)}</option>`)}</select></label>
      <label class="field">${t("pledge.yuan")}<input type="number" inputmode="decimal" min="0" step="0.01" .value=${values["contribution"]}
        @input=${(/** @type {Event} */ event) => this.write({ contribution: typed(event) })}></label></div>`;
  }

  /** @param {Record<string, any>} values */
  write(values) {
    this.said = false;
    this.warnings = [];
    this.saying?.write(values);
  }

  /** @param {Event} event */
  async say(event) {
    event.preventDefault();
    const { state, contribution, contributionKind, member } = /** @type {Deed} */ (this.saying).values;
    const [{ pledge }] = this.cooperative.growers.edges;
    const said = { contribution: contribution === "" ? null : Number(contribution), contributionKind, member };
    const input = pledging(session.viewer.household.code, state, pledge, said);
    const data = await this.saying?.send({ cooperative: this.cooperative.code, input });
    if (!data) return;
    this.said = true;
    this.warnings = data.done.warnings;
    this.dispatchEvent(new CustomEvent("said"));
  }
}

customElements.define("own-pledge", OwnPledge);
