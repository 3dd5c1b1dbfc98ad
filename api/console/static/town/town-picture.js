// The units of a purpose as a picture of the graph, by size and vacancy; the table behind it has the same figures.

import { html } from "lit";
import { Element } from "../elements/base.js";
import "../elements/chart-picture.js";
import { badge } from "../elements/people.js";
import { router, to } from "../router.js";
import { number, t } from "../texts.js";

class TownPicture extends Element {
  static properties = { roots: { attribute: false }, name: {} };

  constructor() {
    super();
    /** @type {any[]} */
    this.roots = [];
    this.name = "";
  }

  render() {
    const units = this.roots.flatMap((root) => [root, ...root.children.nodes]);
    return html`<section class="card tall">
        <chart-picture .option=${this.picture()} label=${t("picture.label", { town: this.name })}
          @pick=${(/** @type {CustomEvent} */ event) => event.detail.data?.code && router.go(to("unit", event.detail.data.code))}></chart-picture>
        <p class="small">${t("picture.how")}</p>
        <details><summary>${t("table")}</summary><div class="scroll" tabindex="0" role="region" aria-label=${t("table")}><table>
          <thead><tr><th scope="col">${t("unit.unit")}</th><th scope="col">${t("commander")}</th><th scope="col" class="n">${t("total.units")}</th>
            <th scope="col" class="n">${t("households")}</th><th scope="col" class="n">${t("total.enterprises")}</th><th scope="col" class="n">${t("vacant")}</th></tr></thead>
          <tbody>${units.map((each) => html`<tr><th scope="row"><a href=${to("unit", each.code)}>${each.name}</a></th><td>${badge(each.commander)}</td>
            <td class="n">${number(each.totals.units)}</td><td class="n">${number(each.totals.households)}</td><td class="n">${number(each.totals.enterprises)}</td>
            <td class="n">${number(each.totals.vacantUnits)}</td></tr>`)}</tbody></table></div></details>
      </section>`;
  }

  picture() {
    const nodes = [{ name: "town", shown: this.name, symbolSize: 30, itemStyle: { color: "#566072" } }];
    /** @type {{ source: string, target: string }[]} */
    const links = [];
    for (const root of this.roots) {
      nodes.push(spot(root, "#14588f"));
      links.push({ source: "town", target: root.code });
      for (const each of root.children.nodes) {
        nodes.push(spot(each, "#3f8f7a"));
        links.push({ source: root.code, target: each.code });
      }
    }
    return {
      animation: false,
      tooltip: { renderMode: "richText", formatter: (/** @type {any} */ each) => each.data.told ?? "" },
      series: [{
        type: "graph", layout: "force", roam: "move", draggable: false, nodes, links,
        force: { repulsion: 140, edgeLength: [40, 110], gravity: 0.12, layoutAnimation: false },
        label: { show: true, position: "bottom", fontSize: 11, formatter: (/** @type {any} */ each) => each.data.shown },
        labelLayout: { hideOverlap: true }, lineStyle: { color: "#8a93a0" },
      }],
    };
  }
}

/** @param {any} unit @param {string} colour */
function spot(unit, colour) {
  const { households, enterprises, vacantUnits } = unit.totals;
  return {
    name: unit.code, code: unit.code, shown: unit.name.replace(/(复工复产)?[一二三]级作战单元$/, ""),
    symbolSize: 8 + Math.sqrt((households + enterprises) || 1) * 0.9,
    itemStyle: { color: unit.commander ? colour : "#c4342b", borderColor: "#c4342b", borderWidth: vacantUnits ? 3 : 0 },
    told: `${unit.name}\n${unit.commander?.name ?? t("chain.nobody")}\n${t("tree.households", { count: number(households) })} ${t("tree.firms", { count: number(enterprises) })}`,
  };
}

customElements.define("town-picture", TownPicture);
