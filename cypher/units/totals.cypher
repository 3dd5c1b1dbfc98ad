// Added up over each unit and everything beneath it, as far as it is within the viewer's scope; a thing counts once.
// Units are structure. Party members are counted where the viewer sees who they are.
// cardinality: batch unit optional
// access: read
// scope: household holds, enterprise holds
// param: keys list[str]  of each unit
// include: holds, given, in_towns, household_holds, enterprise_holds, sight, person_at
// returns: totals UnitTotals
@given
UNWIND $p.keys AS key
MATCH (unit:Unit {code: key})
RETURN collect([key, COLLECT {
  WITH unit, $p.everything OR @in_towns(unit) AS organised,
    [unit] + COLLECT { MATCH (unit)<-[part:PART_OF]-(child:Unit) WHERE @holds(part) RETURN child } AS near
  WITH organised, unit, near + COLLECT { UNWIND tail(near) AS child MATCH (child)<-[part:PART_OF]-(leaf:Unit) WHERE @holds(part) RETURN leaf } AS units
  WITH units, organised,
    CASE WHEN organised OR $p.sees_members[unit.code] IS NOT NULL THEN units ELSE [each IN units WHERE $p.sees_members[each.code] IS NOT NULL] END AS seen
  WITH organised, units, seen, COLLECT {
    UNWIND seen AS each MATCH (each)-[covers:COVERS]->(household:Household) WHERE @holds(covers) AND @household_holds(household)
    RETURN DISTINCT household
  } + COLLECT {
    UNWIND $p.homes AS code MATCH (household:Household {code: code})<-[covers:COVERS]-(each:Unit)
    WHERE each IN units AND NOT each IN seen AND @holds(covers) RETURN DISTINCT household
  } AS households
  WITH units, seen, households, COLLECT {
    UNWIND households AS household WITH DISTINCT household MATCH (household)<-[lives:LIVES_IN]-(person:Person) WHERE @holds(lives)
    WITH person, CASE WHEN at = instant AND organised THEN 4 ELSE @sight(person) END AS sight WHERE sight > 0 OR at = instant
    RETURN sight > 3 AND coalesce(@person_at(person)[3], false)
  } AS residents
  RETURN [size(units), size([each IN units WHERE NOT EXISTS { (each)<-[commands:COMMANDS]-(:Person) WHERE @holds(commands) }]),
    COUNT { UNWIND households AS household RETURN DISTINCT household }, size(residents),
    COUNT { UNWIND seen AS each MATCH (each)-[covers:COVERS]->(enterprise:Enterprise) WHERE @holds(covers) AND @enterprise_holds(enterprise)
            RETURN DISTINCT enterprise },
    size([member IN residents WHERE member])]
}]) AS rows
