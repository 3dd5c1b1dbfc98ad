// What a household says to joining a cooperative, as it is recorded.

import { today } from "../texts.js";

export const STATES = ["WILLING", "UNDECIDED", "UNWILLING"];

/**
 * The input of a pledge: what is brought in, and who joins, are said of who is willing alone.
 * @param {string} grower code of the household
 * @param {string} state
 * @param {any} before what it said last
 * @param {{ contribution?: number | null, contributionKind?: string | null, valuation?: string | null, member?: string | null }} said
 */
export function pledging(grower, state, before, { contribution, contributionKind, valuation, member }) {
  const willing = state === "WILLING";
  const brought = willing && (contribution ?? null) !== null ? { contribution, contributionKind, ...(valuation && { valuation }) } : {};
  return { on: today(), grower, kind: before?.kind ?? "FARMER", state, ...brought, ...(willing && member ? { member } : {}) };
}
