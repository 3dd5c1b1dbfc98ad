// An entry of the log of changes: when it takes effect, what was done and why, by whom, and what it touched; undone where it is told.

import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { organises } from "../pages.js";
import { cardOf, router, to } from "../router.js";
import { session } from "../session.js";
import { number, t, time, word } from "../texts.js";
import "./deed-form.js";
import { badge } from "./people.js";

/** Entries, the latest first; what is typed in one stays there when others come. @param {any[]} changes oldest first */
export function changeEntries(changes) {
  return repeat(changes.toReversed(), (each) => each.id, changeEntry);
}

/** @param {any} change with what it touched, where that was asked for */
function changeEntry(change) {
  return html`<li><time datetime=${change.effectiveAt}>${time(change.effectiveAt)}</time>
    <p>${change.undoneBy ? html`<s>${change.summary}</s> <em>${t("story.undone")}</em>` : change.summary}</p>
    ${change.reason ? html`<p class="small">${t("story.reason", { reason: change.reason })}</p>` : nothing}
    ${change.touched ? touched(change.touched) : nothing}
    ${change.actor ? html`<p class="small">${badge(change.actor)}</p>` : nothing}
    ${organises(session.viewer) && !router.at && !change.undoneBy ? undoing(change) : nothing}</li>`;
}

/** The way to undo it: what a plan did is undone with the plan. @param {any} change */
function undoing({ id, undoable, restructuring }) {
  if (restructuring) return html`<p class="small"><a href=${to("plans", restructuring.id)}>${restructuring.title}</a></p>`;
  return undoable ? html`<deed-form .form=${form(id)}></deed-form>` : nothing;
}

/** @param {string} id @returns {import("./deed-form.js").Form} */
function form(id) {
  return {
    deed: "UndoChange", key: `undo:${id}`, label: t("story.undo"), note: t("story.undo_how"), begin: { reason: "" },
    fields: () => [{ name: "reason", kind: "text", label: t("plans.why"), needed: true }],
    variables: ({ reason }) => ({ id, reason: reason.trim() }),
  };
}

/** @param {any} page */
function touched({ totalCount, nodes }) {
  if (!totalCount) return nothing;
  return html`<p class="small">${nodes.map((/** @type {any} */ each) => html`<span>${word(each.__typename)}
      ${cardOf(each) ? html`<a href=${cardOf(each)}>${called(each)}</a>` : called(each)}</span> `)}
    ${totalCount > nodes.length ? t("log.others", { count: number(totalCount - nodes.length) }) : nothing}</p>`;
}

/** @param {any} node */
function called({ name, address, title, id }) {
  return name ?? address ?? title ?? id;
}
