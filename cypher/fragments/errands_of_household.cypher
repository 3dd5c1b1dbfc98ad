// Errands of a household, and of those that were merged into it.
CALL (at) {
  MATCH (lasting_home:Household {code: $p.household})
  @joined_homes
  MATCH (errand:Errand {household: former_home.code}) WHERE errand.at IS NOT NULL
  RETURN errand
}
WITH *, false AS alone
