// Whether the server is ready, and when its last backup was made, in its own words; for whoever keeps it.

import { html, nothing } from "lit";
import { Element, failure } from "../elements/base.js";
import { attempt, read } from "../elements/files.js";
import { t } from "../texts.js";

class BackupNote extends Element {
  static properties = { told: { state: true }, fault: { state: true } };

  constructor() {
    super();
    /** What the server says of itself. @type {string | null} */
    this.told = null;
    /** @type {import("../graphql.js").Fault | null} */
    this.fault = null;
  }

  firstUpdated() {
    void attempt(this, async () => (this.told = await read("/readyz")));
  }

  render() {
    return html`<section class="card"><h2>${t("files.backup")}</h2>${this.told ? html`<p>${this.told}</p>` : nothing}${this.fault ? failure(this.fault) : nothing}</section>`;
  }
}

customElements.define("backup-note", BackupNote);
