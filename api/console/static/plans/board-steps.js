// What it comes to that something is laid on something else: the step of a plan, as it is given.

/** @typedef {{ kind: "thing" | "unit" | "person" | "village" | "area", key: string, label: string, from?: string, about?: any }} Held what is picked up, or laid on */
/** @typedef {{ kind: string, input: Record<string, any> }} Step */

/**
 * The step, or null where the one does not go onto the other; `complete` tells whether nothing is left to be filled in, `names` what people call what it is about.
 * @param {Held} held @param {Held} place @returns {(Step & { complete: boolean, names: Map<string, string> }) | null}
 */
export function laid(held, place) {
  if (held.key === place.key || held.from === place.key) return null;
  const made = WAYS[`${held.kind} ${place.kind}`]?.(held, place);
  if (!made) return null;
  const [kind, input] = made;
  const names = new Map([held, place, ...(place.about?.commander ? [called(place.about.commander)] : []), ...(place.about?.partySecretary ? [called(place.about.partySecretary)] : [])].map(({ key, label }) => [key, label]));
  return { kind, input, complete: Object.values(input).every((each) => each !== null), names };
}

/** @param {{ id: string, name: string }} person */
function called({ id, name }) {
  return { key: id, label: name };
}

/** Whether anything could be laid there. @param {Held | null} held @param {Held} place */
export function fits(held, place) {
  return held !== null && laid(held, place) !== null;
}

/** @type {Record<string, (held: Held, place: Held) => [string, Record<string, any>]>} */
const WAYS = {
  "thing unit": (held, place) => ["moveCoverage", { targets: [held.key], from: held.from, to: place.key }],
  "unit unit": (held, place) => ["mergeUnits", { units: [held.key, place.key], into: place.key, commander: place.about.commander?.id ?? null }],
  "person unit": (held, place) => ["appoint", { unit: place.key, person: held.key, role: "COMMANDER" }],
  "village area": (held, place) => ["moveVillage", { village: held.key, area: place.key }],
  "village village": (held, place) => {
    const { name, kind, partySecretary, area } = place.about;
    const into = { code: place.key, name, kind, ...(area !== held.about.area && { area }) };
    return ["mergeVillages", { villages: [held.key, place.key], into, secretary: partySecretary?.id ?? null }];
  },
};

/** Steps with one more: what goes the same way as what the last one moves goes with it. @param {any[]} steps @param {Step} step */
export function withStep(steps, { kind, input }) {
  const last = steps.at(-1)?.moveCoverage;
  if (kind === "moveCoverage" && last && last.from === input["from"] && last.to === input["to"]) {
    return [...steps.slice(0, -1), { moveCoverage: { ...last, targets: [...new Set([...last.targets, ...input["targets"]])] } }];
  }
  return [...steps, { [kind]: input }];
}

/** Where the steps of a plan leave what they move, by its code. @param {any[]} steps @returns {Map<string, string>} */
export function destinations(steps) {
  /** @type {Map<string, string>} */
  const found = new Map();
  for (const { moveCoverage, mergeUnits, mergeVillages, moveVillage } of steps) {
    for (const each of moveCoverage?.targets ?? []) found.set(each, moveCoverage.to);
    for (const each of mergeUnits?.units ?? []) if (each !== mergeUnits.into) found.set(each, mergeUnits.into);
    for (const each of mergeVillages?.villages ?? []) if (each !== mergeVillages.into.code) found.set(each, mergeVillages.into.code);
    if (moveVillage) found.set(moveVillage.village, moveVillage.area);
  }
  return found;
}
