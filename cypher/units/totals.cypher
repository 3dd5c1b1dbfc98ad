// Added up over each unit and everything beneath it, as far as it is within the viewer's scope; a thing counts once.
// Units are structure.
// cardinality: batch unit optional
// access: read
// scope: household holds, enterprise holds
// param: keys list[str]  of each unit
// include: holds, given, beneath_unit, in_towns, household_holds, enterprise_holds
// returns: totals UnitTotals
@given
UNWIND $p.keys AS key
MATCH (unit:Unit {code: key})
RETURN collect([key, COLLECT {
  @beneath_unit()
  RETURN [unit.code, size(units), size([each IN units WHERE NOT EXISTS { (each)<-[commands:COMMANDS]-(:Person) WHERE @holds(commands) }]),
    COUNT { UNWIND households AS household RETURN DISTINCT household },
    COUNT { UNWIND seen AS each MATCH (each)-[covers:COVERS]->(enterprise:Enterprise) WHERE @holds(covers) AND @enterprise_holds(enterprise)
            RETURN DISTINCT enterprise }]
}]) AS rows
