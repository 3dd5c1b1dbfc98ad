// A level-2 commander is PARTY_SECRETARY of the Party branch of the village covered (COOPERATIVE_SETUP: of the
// cooperative's): those units whose commander is not, and the commander.
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
  MATCH (unit:Unit {code: key, level: 2})<-[commands:COMMANDS]-(commander:Person)
  WHERE @holds(commands) AND @being(unit) AND NOT EXISTS {
    MATCH (commander)-[office:HOLDS {position: 'PARTY_SECRETARY'}]->(:Organization {kind: 'PARTY_BRANCH'})
          -[seat:SEATED_IN]->(village)
    WHERE @holds(office) AND @holds(seat) AND (
      EXISTS { (village)<-[covers:COVERS]-(unit) WHERE @holds(covers) }
      OR EXISTS {
        (village)<-[lies:IN_VILLAGE]-(:Cooperative)<-[covers:COVERS]-(unit) WHERE @holds(lies) AND @holds(covers)
      })
  }
  WITH DISTINCT at, key, unit, commander
  RETURN [['Unit', @unit(unit)], unit.purpose, NULL, ['Person', @person(commander)]] ORDER BY key, commander.id
} AS rows
