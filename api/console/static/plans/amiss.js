// What is amiss with a plan, in words: beside the step that does it, or for itself.

import { html } from "lit";

/** @param {any} found */
export function violation(found) {
  return html`<p class="gap ${found.severity === "ERROR" ? "bad" : "warn"}">${found.message}</p>`;
}

/** What is amiss by a step. @param {any[]} violations @param {number | null} ordinal null for what no step alone does */
export function amiss(violations, ordinal) {
  return violations.filter((each) => each.step === ordinal).map(violation);
}
