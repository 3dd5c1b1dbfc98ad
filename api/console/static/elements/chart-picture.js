// A picture drawn on a canvas; whoever places it puts a table of the same figures behind it.

import { html } from "lit";
import { session } from "../session.js";
import { Element } from "./base.js";

class ChartPicture extends Element {
  static properties = { option: { attribute: false }, label: {} };

  constructor() {
    super();
    /** What is drawn, in ECharts' terms. @type {any} */
    this.option = null;
    this.label = "";
    /** @type {any} */
    this.chart = null;
    this.sizes = new ResizeObserver(() => this.chart?.resize());
    this.colours = matchMedia("(prefers-color-scheme: dark)");
  }

  connectedCallback() {
    super.connectedCallback();
    this.colours.addEventListener("change", this.redraw);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.colours.removeEventListener("change", this.redraw);
    this.sizes.disconnect();
    this.chart?.dispose();
    this.chart = null;
  }

  render() {
    return html`<div class="canvas" role="img" aria-label=${this.label}></div>`;
  }

  async updated() {
    const place = /** @type {HTMLElement} */ (this.querySelector(".canvas"));
    const { init } = await import("echarts");
    if (!this.isConnected || !this.option) return;
    if (!this.chart) {
      this.chart = init(place, null, { renderer: "canvas" });
      this.chart.on("click", (/** @type {any} */ event) => this.dispatchEvent(new CustomEvent("pick", { detail: event })));
      this.sizes.observe(place);
    }
    const { color } = getComputedStyle(this);
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.chart.setOption({
      textStyle: { color, fontFamily: "inherit" },
      tooltip: { renderMode: "richText", confine: true },
      ...this.option,
      animation: !still && this.option.animation !== false,
      series: this.option.series.map((/** @type {any} */ each) => ({ ...each, ...(each.label && { label: { ...each.label, color } }) })),
      ...(this.option.legend && { legend: { textStyle: { color }, ...this.option.legend } }),
    }, true);
    place.dataset["drawn"] = session.theme;
  }
}

customElements.define("chart-picture", ChartPicture);
