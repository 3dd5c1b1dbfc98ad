// Whether the person who is asked for answers for a household, at whichever level, where one is asked for.
($p.answered_by IS NULL OR EXISTS {
  MATCH (person:Person {id: $p.answered_by})-[commands:COMMANDS]->(unit:Unit) WHERE @holds(commands)
  AND (EXISTS { MATCH (unit)-[covers:COVERS]->(%) WHERE @holds(covers) AND unit.level = 3 AND (@setup_seen(unit) OR %.code IN $p.homes) }
    OR (unit.purpose IN ['EPIDEMIC_CONTROL', 'GENERAL_SERVICE'] AND (
      EXISTS { MATCH (unit)-[covers:COVERS]->(:Village)<-[in:IN_VILLAGE]-(%) WHERE @holds(covers) AND @holds(in) }
      OR EXISTS { MATCH (unit)-[covers:COVERS]->(:Area)<-[lies:IN_AREA]-(:Village)<-[in:IN_VILLAGE]-(%)
                  WHERE @holds(covers) AND @holds(lies) AND @holds(in) }))
    OR EXISTS { MATCH (unit)-[covers:COVERS]->(cooperative:Cooperative)<-[grows:GROWS]-(%)
                WHERE @holds(covers) AND @holds(grows) AND (@setup_holds(cooperative) OR %.code IN $p.homes) })
})
