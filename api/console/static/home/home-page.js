// My home: who answers for us, what we asked to be bought and what became of it, what we say to a cooperative.

import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { answerChain } from "../elements/answer-chain.js";
import { Element, Question, empty } from "../elements/base.js";
import { badges } from "../elements/people.js";
import { session } from "../session.js";
import { t } from "../texts.js";
import "./errand-form.js";
import "./own-errand.js";
import "./own-pledge.js";

class HomePage extends Element {
  constructor() {
    super();
    const { household } = session.viewer;
    this.home = new Question(this, "MyHome", () => household && { code: household.code }, { behind: true, now: true });
    this.cooperatives = new Question(this, "MyCooperatives", () => household && { household: household.code }, { now: true });
    this.again = () => this.home.again();
    /** @type {ReturnType<typeof setInterval> | undefined} */
    this.looking = undefined;
  }

  connectedCallback() {
    super.connectedCallback();
    this.looking = setInterval(this.again, 20_000);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.looking);
  }

  render() {
    if (!session.viewer.household) return html`<h1>${t("nav.home")}</h1>${empty(t("home.none"))}`;
    return this.home.show(({ household }) => household ? this.shown(household) : html`<h1>${t("nav.home")}</h1>${empty(t("card.none"))}`);
  }

  /** @param {any} home */
  shown(home) {
    const errands = home.errands.nodes.toReversed();
    return html`<header class="title"><h1>${home.address}</h1><p class="small">${home.village.name} · <a href="#ask">${t("errand.new")}</a></p></header>
      <div class="two-columns"><div>
        <section class="card"><h2>${t("home.who")}</h2>
          ${home.answerChains.length ? home.answerChains.map(answerChain) : empty(t("household.nobody"))}
          ${badges(t("village.secretary"), home.village.partySecretary ? [home.village.partySecretary] : [])}</section>
        ${this.growing(home)}
      </div><div>
        <errand-form id="ask" .household=${home} @asked=${this.again}></errand-form>
        <section class="card" aria-live="polite"><h2>${t("home.errands")}</h2>
          ${errands.length === 0 ? empty(t("home.no_errands")) : nothing}
          ${repeat(errands, (/** @type {any} */ each) => each.id, (/** @type {any} */ each) => html`<own-errand .errand=${each} @cancelled=${this.again}></own-errand>`)}</section>
      </div></div>`;
  }

  /** The cooperatives that the household grows for. @param {any} home */
  growing(home) {
    const found = (this.cooperatives.data?.cooperatives?.nodes ?? []).filter((/** @type {any} */ each) => each.growers.edges.length > 0);
    return repeat(found, (/** @type {any} */ each) => each.code, (/** @type {any} */ each) => html`<own-pledge .cooperative=${each} .home=${home} @said=${() => this.cooperatives.again()}></own-pledge>`);
  }
}

customElements.define("home-page", HomePage);
