// What a village came from and what became of it, through every merger and split: a picture, and a table behind it.

import { html, nothing } from "lit";
import { Element } from "../elements/base.js";
import "../elements/chart-picture.js";
import { router, to } from "../router.js";
import { day, t } from "../texts.js";

class LineagePicture extends Element {
  static properties = { village: { attribute: false } };

  constructor() {
    super();
    /** @type {any} */
    this.village = null;
  }

  render() {
    if (!this.village) return nothing;
    const { predecessors, successors } = this.village;
    return html`<section class="card">
      <h2>${t("lineage.title")}</h2>
      <chart-picture .option=${this.picture()} label=${t("lineage.label", { village: this.village.name })}
        @pick=${(/** @type {CustomEvent} */ event) => event.detail.data.code && router.go(to("village", event.detail.data.code))}></chart-picture>
      <details><summary>${t("table")}</summary>
        <table><thead><tr><th scope="col">${t("lineage.what")}</th><th scope="col">${t("village")}</th><th scope="col">${t("since")}</th><th scope="col">${t("until_day")}</th></tr></thead>
          <tbody>${predecessors.map((/** @type {any} */ each) => this.line(t("predecessors"), each))}
            ${this.line(t("lineage.this"), this.village)}
            ${successors.map((/** @type {any} */ each) => this.line(t("successors"), each))}</tbody></table>
      </details>
    </section>`;
  }

  /** @param {string} what @param {any} each */
  line(what, each) {
    return html`<tr><td>${what}</td><th scope="row"><a href=${to("village", each.code)}>${each.name}</a></th>
      <td>${day(each.since)}</td><td>${day(each.until)}</td></tr>`;
  }

  picture() {
    const { predecessors, successors, code, name } = this.village;
    /** @param {any[]} found @param {number} x */
    const column = (found, x) => found.map((each, index) => ({ name: each.code, code: each.code, shown: each.name, x, y: (index + 1) / (found.length + 1) * 200 }));
    const before = column(predecessors, 0), later = column(successors, 400);
    return {
      series: [{
        type: "graph", layout: "none", edgeSymbol: ["none", "arrow"], symbolSize: 18, roam: false, left: 80, right: 80,
        label: { show: true, position: "bottom", formatter: (/** @type {any} */ each) => each.data.shown },
        data: [...before, { name: code, shown: name, x: 200, y: 100, symbolSize: 26 }, ...later],
        links: [...before.map((each) => ({ source: each.name, target: code })), ...later.map((each) => ({ source: code, target: each.name }))],
      }],
    };
  }
}

customElements.define("lineage-picture", LineagePicture);
