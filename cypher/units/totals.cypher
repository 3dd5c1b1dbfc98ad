// Added up over each unit and everything beneath it, as far as it is within the viewer's scope; a thing counts once.
// Units are structure. Party members are counted where the viewer sees who they are.
// cardinality: batch unit optional
// access: read
// scope: unit holds, household holds, enterprise holds
// param: keys list[str]  of each unit
// include: holds, given, viewer, unit_holds, beneath, household_holds, enterprise_holds, led, organised, sight
// returns: totals UnitTotals
@given
@viewer
UNWIND $p.keys AS key
MATCH (unit:Unit {code: key})
RETURN collect([key, COLLECT {
  WITH unit, @unit_holds(unit) AS whole, everything OR @organised(unit) OR @led(unit) AS known,
    [unit] + COLLECT { MATCH (unit)<-[part:PART_OF]-(child:Unit) WHERE @holds(part) RETURN child } AS near
  WITH whole, known, near + COLLECT { UNWIND tail(near) AS child MATCH (child)<-[part:PART_OF]-(leaf:Unit) WHERE @holds(part) RETURN leaf } AS units
  WITH known, units, CASE WHEN whole THEN units ELSE [each IN units WHERE @beneath(each)] END AS seen
  WITH known, units, seen, COLLECT {
    UNWIND seen AS each MATCH (each)-[covers:COVERS]->(household:Household) WHERE @holds(covers) AND (at = instant OR @household_holds(household))
    RETURN DISTINCT household
  } AS covered
  WITH known, units, seen, covered + [home IN homes WHERE NOT home IN covered AND EXISTS {
    MATCH (home)<-[covers:COVERS]-(each:Unit) WHERE each IN units AND @holds(covers) }] AS households
  WITH units, seen, households, COLLECT {
    UNWIND households AS household MATCH (household)<-[lives:LIVES_IN]-(person:Person) WHERE @holds(lives)
    WITH person, CASE WHEN at = instant AND known THEN 3 ELSE @sight(person) END AS sight WHERE sight > 0 OR at = instant
    RETURN sight = 3 AND coalesce(person.partyMember, false)
  } AS residents
  RETURN [size(units), size([each IN units WHERE NOT EXISTS { (each)<-[commands:COMMANDS]-(:Person) WHERE @holds(commands) }]),
    size(households), size(residents),
    COUNT { UNWIND seen AS each MATCH (each)-[covers:COVERS]->(enterprise:Enterprise) WHERE @holds(covers) AND (at = instant OR @enterprise_holds(enterprise))
            RETURN DISTINCT enterprise },
    size([member IN residents WHERE member])]
}]) AS rows
