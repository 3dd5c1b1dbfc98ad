// The stages of a cooperative's setting-up, as far as it has come.

import { html, nothing } from "lit";
import { t, word } from "../texts.js";

const STAGES = ["PROPOSED", "CANVASSING", "PREPARING", "ASSEMBLED", "FILED", "REGISTERED"];
/** Stages before the founding assembly, in which households are asked. */
export const ASKING = ["PROPOSED", "CANVASSING", "PREPARING"];

/** Given up or rejected, it has left the way. @param {string} stage */
export function stageTrack(stage) {
  const step = STAGES.indexOf(stage);
  if (step < 0) return html`<p><span class="tag bad">${word(stage)}</span></p>`;
  return html`<ol class="steps" aria-label=${t("pledge.stages")}>${STAGES.map((each, index) => html`<li class=${index <= step ? "done" : ""}
    aria-current=${index === step ? "step" : nothing}>${word(each)}</li>`)}</ol>`;
}
