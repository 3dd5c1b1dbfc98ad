// Files: what an office has is sent in and compared; lists and the day's report are kept; when the last backup was made.

import { html, nothing } from "lit";
import { Element } from "../elements/base.js";
import { organises } from "../pages.js";
import { session } from "../session.js";
import { t } from "../texts.js";
import "./backup-note.js";
import "./import-form.js";
import "./list-choice.js";

class FilesPage extends Element {
  render() {
    return html`<h1>${t("nav.files")}</h1>
      ${organises(session.viewer) ? html`<import-form></import-form>` : nothing}
      <list-choice></list-choice>
      ${session.viewer.roles.includes("ADMIN") ? html`<backup-note></backup-note>` : nothing}`;
  }
}

customElements.define("files-page", FilesPage);
