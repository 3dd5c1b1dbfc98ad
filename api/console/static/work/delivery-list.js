// My directives: what I have to answer, due first; acknowledged by one tap, reported on by two.

import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { Element, Question, empty, turning } from "../elements/base.js";
import { number, t } from "../texts.js";
import "./delivery-card.js";

class DeliveryList extends Element {
  static properties = { open: { state: true }, beyond: { state: true } };

  constructor() {
    super();
    this.open = true;
    /** @type {string | null} */
    this.beyond = null;
    this.deliveries = new Question(this, "MyDeliveries", () => ({ open: this.open, after: this.beyond }), { behind: true, now: true });
  }

  render() {
    return html`<h1>${t("work.deliveries")}</h1>
      <div class="actions">
        <button type="button" aria-pressed=${this.open ? "true" : "false"} @click=${() => this.show(true)}>${t("deliveries.open")}</button>
        <button type="button" aria-pressed=${this.open ? "false" : "true"} @click=${() => this.show(false)}>${t("deliveries.done")}</button>
      </div>
      ${this.deliveries.show(({ viewer: { deliveries } }) => html`
        <p class="small">${t("deliveries.count", { count: number(deliveries.totalCount) })}</p>
        ${deliveries.totalCount === 0 ? empty(this.open ? t("deliveries.nothing_open") : t("deliveries.nothing_done")) : nothing}
        ${repeat(deliveries.nodes, (/** @type {any} */ each) => each.id, (/** @type {any} */ each) => html`<delivery-card .delivery=${each} @answered=${() => this.deliveries.again()}></delivery-card>`)}
        ${turning(this, deliveries)}`)}`;
  }

  /** @param {boolean} open */
  show(open) {
    this.open = open;
    this.beyond = null;
  }
}

customElements.define("delivery-list", DeliveryList);
