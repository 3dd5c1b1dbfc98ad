// The papers of a cooperative, to be downloaded one by one or all at once.

import { html, nothing } from "lit";
import { Element, failure, waiting } from "../elements/base.js";
import { attempt, keep, listed } from "../elements/files.js";
import { t } from "../texts.js";

class PaperList extends Element {
  static properties = { code: {}, papers: { state: true }, fault: { state: true } };

  constructor() {
    super();
    this.code = "";
    /** What the server lists. @type {any} */
    this.papers = null;
    /** @type {import("../graphql.js").Fault | null} */
    this.fault = null;
  }

  firstUpdated() {
    void attempt(this, async () => (this.papers = await listed(`/files/cooperatives/${encodeURIComponent(this.code)}`)));
  }

  render() {
    return html`<section class="card"><h2>${t("coop.papers")}</h2>
      ${this.papers ? html`<ul>${this.papers.papers.map((/** @type {any} */ each) => html`<li><button type="button" class="quiet" @click=${() => this.save(each.href, each.file)}>${each.title}</button></li>`)}</ul>
        <div class="actions"><button type="button" @click=${() => this.save(this.papers.all, `${this.code}.zip`)}>${t("coop.all_papers")}</button></div>` : this.fault ? nothing : waiting()}
      ${this.fault ? failure(this.fault) : nothing}</section>`;
  }

  /** @param {string} path @param {string} name */
  save(path, name) {
    return attempt(this, () => keep(path, name));
  }
}

customElements.define("paper-list", PaperList);
