// A level-1 commander is CONTACT_LEADER or HEAD of the working group of the area covered (COOPERATIVE_SETUP: of the
// cooperative's village): those units whose commander is not, and the commander.
// cardinality: many
// access: read
// scope: open: asked of keys within the scope
// param: keys list[str]  codes of units
// include: holds, being, unit, person, given
// returns: subject AnyNode
// returns: purpose Purpose?
// returns: count int?
// returns: other AnyNode?
// row: Finding
@given
RETURN COLLECT {
  UNWIND $p.keys AS key
  MATCH (unit:Unit {code: key, level: 1})<-[commands:COMMANDS]-(commander:Person)
  WHERE @holds(commands) AND @being(unit) AND NOT EXISTS {
    MATCH (commander)-[office:HOLDS]->(:Organization {kind: 'WORKING_GROUP'})-[seat:SEATED_IN]->(area)
    WHERE office.position IN ['CONTACT_LEADER', 'HEAD'] AND @holds(office) AND @holds(seat) AND (
      EXISTS { (area)<-[covers:COVERS]-(unit) WHERE @holds(covers) }
      OR EXISTS {
        (area)<-[within:IN_AREA]-(:Village)<-[lies:IN_VILLAGE]-(:Cooperative)<-[covers:COVERS]-(unit)
        WHERE @holds(within) AND @holds(lies) AND @holds(covers)
      })
  }
  WITH DISTINCT at, key, unit, commander
  RETURN [['Unit', @unit(unit)], unit.purpose, NULL, ['Person', @person(commander)]] ORDER BY key, commander.id
} AS rows
