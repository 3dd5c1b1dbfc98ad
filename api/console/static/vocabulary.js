// Values of enumerations that are chosen from, in the order in which they are offered.

/** What units of a town are for, but those of a cooperative's set-up. */
export const PURPOSES = ["EPIDEMIC_CONTROL", "WORK_RESUMPTION", "GENERAL_SERVICE"];
export const ALL_PURPOSES = [...PURPOSES, "COOPERATIVE_SETUP"];
/** Posts in organizations. */
export const POSITIONS = ["PARTY_SECRETARY", "COMMITTEE_MEMBER", "CONTACT_LEADER", "HEAD", "DEPUTY_HEAD", "LEADER", "MEMBER"];
