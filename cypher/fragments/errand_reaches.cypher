// Errands that may be within the viewer's scope: of villages and households that the viewer has to do with.
CALL (at, instant) {
  UNWIND keys($p.errand_homes) AS code
  MATCH (errand:Errand {household: code}) WHERE errand.at IS NOT NULL RETURN errand
  UNION
  UNWIND keys($p.errand_villages) AS code
  MATCH (spot:Village {code: code})
  @formerly
  MATCH (errand:Errand {village: formerly}) WHERE errand.changedAt IS NOT NULL RETURN errand
}
WITH *, false AS alone
