// A file of an office is sent in: what it differs by is kept as a plan to be looked at, or each bad row is told.

import { html, nothing } from "lit";
import { Element, failure } from "../elements/base.js";
import { aria } from "../elements/deed.js";
import { attempt, sent } from "../elements/files.js";
import { to } from "../router.js";
import { session } from "../session.js";
import { number, t, today } from "../texts.js";

const COLUMNS = ["file", "sheet", "line", "column", "value", "reason"];

class ImportForm extends Element {
  static properties = { busy: { state: true }, fault: { state: true }, found: { state: true } };

  constructor() {
    super();
    this.busy = false;
    /** @type {import("../graphql.js").Fault | null} */
    this.fault = null;
    /** What came of it. @type {any} */
    this.found = null;
  }

  render() {
    const { towns } = session.viewer;
    return html`<section class="card"><h2>${t("import.title")}</h2><p class="small">${t("import.what")}</p>
      <form @submit=${(/** @type {Event} */ event) => this.send(event)}>
        <label class="field">${t("import.file")}<input type="file" name="file" required accept=".csv,.xlsx"></label>
        <div class="pair">${towns.length > 1 ? html`<label class="field">${t("town.town")}<select name="town"><option value="">${t("import.any_town")}</option>
            ${towns.map((/** @type {any} */ each) => html`<option value=${each.code}>${each.name}</option>`)}</select></label>` : nothing}
          <label class="field">${t("import.effective")}<input type="date" name="effective" max=${today()}></label></div>
        <label class="check"><input type="checkbox" name="complete" value="true"> ${t("import.complete")}</label>
        <div class="actions"><button class="main" aria-disabled=${aria(this.busy)}>${this.busy ? t("sending") : t("import.send")}</button></div></form>
      ${this.fault ? failure(this.fault) : nothing}
      ${this.found ? this.told(this.found) : nothing}</section>`;
  }

  /** @param {any} found */
  told({ restructuring, rows, steps, notes, badCount, bad }) {
    return html`<div role="status"><p>${t("import.read", { rows: number(rows), steps: number(steps) })}</p>
      ${notes.map((/** @type {string} */ each) => html`<p class="small">${each}</p>`)}
      ${restructuring ? html`<p><a class="button" href=${to("plans", restructuring)}>${t("import.look")}</a></p>` : badCount ? this.rows(badCount, bad) : html`<p>${t("import.same")}</p>`}</div>`;
  }

  /** @param {number} count @param {any[]} bad */
  rows(count, bad) {
    return html`<p class="bad">${t("import.bad", { count: number(count) })}</p>
      <div class="scroll" tabindex="0" role="region" aria-label=${t("import.bad", { count: number(count) })}><table>
        <thead><tr>${COLUMNS.map((each) => html`<th scope="col">${t(`import.column.${each}`)}</th>`)}</tr></thead>
        <tbody>${bad.map((each) => html`<tr>${COLUMNS.map((name) => html`<td>${each[name] ?? ""}</td>`)}</tr>`)}</tbody></table></div>
      ${count > bad.length ? html`<p class="small">${t("first_of", { shown: bad.length, count: number(count) })}</p>` : nothing}`;
  }

  /** @param {Event} event */
  async send(event) {
    event.preventDefault();
    if (this.busy) return;
    const given = new FormData(/** @type {HTMLFormElement} */ (event.target));
    const file = /** @type {File} */ (given.get("file"));
    const asked = new URLSearchParams({ name: file.name });
    for (const name of ["town", "effective", "complete"]) if (given.get(name)) asked.set(name, String(given.get(name)));
    Object.assign(this, { busy: true, found: null });
    await attempt(this, async () => (this.found = await sent(`/files/import?${asked}`, file)));
    this.busy = false;
  }
}

customElements.define("import-form", ImportForm);
