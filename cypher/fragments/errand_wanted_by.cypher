// Whether a household (`$p.household`) wants an errand: as itself, or as one that was merged into it.
(%.household = $p.household OR $p.household IN COLLECT {
  MATCH (former_home:Household {code: %.household})
  @joined_homes
  RETURN lasting_home.code })
