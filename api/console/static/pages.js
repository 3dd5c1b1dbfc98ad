// Which pages there are, who is shown the way to them, and where one's work begins.

/** The modules of each page, by the first part of its address. @type {Record<string, () => Promise<unknown>>} */
export const PAGES = {
  find: () => import("./find/find-page.js"),
  household: () => import("./find/household-card.js"),
  firm: () => import("./find/firm-card.js"),
  person: () => import("./find/person-card.js"),
  unit: () => import("./find/unit-card.js"),
  village: () => import("./find/village-card.js"),
  town: () => import("./town/town-page.js"),
  home: () => import("./home/home-page.js"),
  work: () => import("./work/work-page.js"),
  cooperatives: () => import("./cooperative/cooperative-page.js"),
  plans: () => import("./plans/plans-page.js"),
  registers: () => import("./registers/registers-page.js"),
  tables: () => import("./files/files-page.js"),
  log: () => import("./log/log-page.js"),
};

/** Chapters of the way around: name, address, pages beneath. @param {any} viewer */
export function chapters(viewer) {
  return [
    ...(works(viewer) ? [{ name: "work", parts: ["work"], pages: ["work"] }] : []),
    ...(viewer.household ? [{ name: "home", parts: ["home"], pages: ["home"] }] : []),
    { name: "town", parts: ["town"], pages: ["town"] },
    { name: "find", parts: ["find"], pages: ["find", "household", "firm", "person", "unit", "village"] },
    ...(setsUp(viewer) ? [{ name: "cooperatives", parts: ["cooperatives"], pages: ["cooperatives"] }] : []),
    ...(organises(viewer) ? [{ name: "plans", parts: ["plans"], pages: ["plans"] }, { name: "registers", parts: ["registers"], pages: ["registers"] },
      { name: "files", parts: ["tables"], pages: ["tables"] }] : []),
    ...(works(viewer) || audits(viewer) ? [{ name: "log", parts: ["log"], pages: ["log"] }] : []),
  ];
}

/** Whether somebody has work in units, errand teams or firms, or at a post today. @param {any} viewer */
function works(viewer) {
  return viewer.scope.length > 0 || viewer.runsFor.length > 0 || viewer.guides || viewer.onDuty || organises(viewer);
}

/** @param {any} viewer */
export function organises(viewer) {
  return viewer.roles.some((/** @type {string} */ role) => ["ADMIN", "ORGANISER"].includes(role));
}

/** Whether somebody sets up cooperatives. @param {any} viewer */
function setsUp(viewer) {
  return organises(viewer) || viewer.scope.some((/** @type {any} */ unit) => unit.purpose === "COOPERATIVE_SETUP");
}

/** Whether somebody reads who was shown what. @param {any} viewer */
export function audits(viewer) {
  return viewer.roles.some((/** @type {string} */ role) => ["ADMIN", "AUDITOR"].includes(role));
}

/** Where one's work is: at the log, at the town, at the own doors, or at home. @param {any} viewer @returns {string[]} */
export function start(viewer) {
  if (organises(viewer)) return ["town"];
  if (audits(viewer)) return ["log"];
  if (works(viewer)) return ["work"];
  return viewer.household ? ["home"] : ["find"];
}
