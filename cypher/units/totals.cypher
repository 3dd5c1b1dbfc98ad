// Added up over each unit and everything beneath it; a thing counts once.
// cardinality: batch unit optional
// access: read
// param: keys list[str]  of each unit
// param: at datetime  the instant of the data
// include: holds
// returns: totals UnitTotals
WITH $at AS at
UNWIND $keys AS key
MATCH (unit:Unit {code: key})
RETURN collect([key, COLLECT {
  WITH [unit] + COLLECT { MATCH (unit)<-[part:PART_OF]-(child:Unit) WHERE @holds(part) RETURN child } AS near
  WITH near + COLLECT { UNWIND tail(near) AS child MATCH (child)<-[part:PART_OF]-(leaf:Unit) WHERE @holds(part) RETURN leaf } AS units
  WITH units, COLLECT {
    UNWIND units AS each MATCH (each)-[covers:COVERS]->(household:Household) WHERE @holds(covers) RETURN DISTINCT household
  } AS households
  RETURN [size(units), size([each IN units WHERE NOT EXISTS { (each)<-[commands:COMMANDS]-(:Person) WHERE @holds(commands) }]),
    size(households),
    COUNT { UNWIND households AS household MATCH (household)<-[lives:LIVES_IN]-(:Person) WHERE @holds(lives) },
    COUNT { UNWIND units AS each MATCH (each)-[covers:COVERS]->(enterprise:Enterprise) WHERE @holds(covers) RETURN DISTINCT enterprise },
    COUNT { UNWIND households AS household MATCH (household)<-[lives:LIVES_IN]-(:Person {partyMember: true}) WHERE @holds(lives) }]
}]) AS rows
