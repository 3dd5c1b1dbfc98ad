// The `units` that a `unit` and everything beneath it are, those of them in which the viewer sees everybody as `seen`, whether
// all is theirs to see as `organised`, and the `households` that they cover as far as these are within the viewer's scope.
WITH unit, $p.everything OR @in_towns(unit) AS organised,
  [unit] + COLLECT { MATCH (unit)<-[part:PART_OF]-(child:Unit) WHERE @holds(part) RETURN child } AS near
WITH unit, organised, near + COLLECT { UNWIND tail(near) AS child MATCH (child)<-[part:PART_OF]-(leaf:Unit) WHERE @holds(part) RETURN leaf } AS units
WITH unit, units, organised,
  CASE WHEN organised OR $p.sees_members[unit.code] IS NOT NULL THEN units ELSE [each IN units WHERE $p.sees_members[each.code] IS NOT NULL] END AS seen
WITH unit, organised, units, seen, COLLECT {
  UNWIND seen AS each MATCH (each)-[covers:COVERS]->(household:Household) WHERE @holds(covers) AND @household_holds(household)
  RETURN DISTINCT household
} + COLLECT {
  UNWIND $p.homes AS code MATCH (household:Household {code: code})<-[covers:COVERS]-(each:Unit)
  WHERE each IN units AND NOT each IN seen AND @holds(covers) RETURN DISTINCT household
} AS households
