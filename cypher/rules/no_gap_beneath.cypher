// As no_gap, from the places that are covered: what has to be covered beneath each and is not, and the place.
// cardinality: many
// access: read
// scope: open: of everything, to be shown within the scope
// param: keys list[str]  codes of places of one label
// param: at datetime      the instant
// each: label, columns, lies, container, contained, level = Village, village, IN_AREA, Area, place, 2 | Household, household, IN_VILLAGE, Village, village, 3 | Enterprise, kinded, IN_VILLAGE, Village, village, 3 | Household, household, GROWS, Cooperative, cooperative, 3
// returns: subject AnyNode
// returns: purpose Purpose?
// returns: count int?
// returns: other AnyNode?
// row: Finding
// include: holds, being
WITH $p.at AS at
RETURN COLLECT {
  UNWIND $p.keys AS key
  MATCH (place:@container {code: key})<-[covers:COVERS]-(above:Unit)
  WHERE @holds(covers) AND above.level < @level AND @being(above)
  WITH DISTINCT at, place, above.purpose AS purpose
  WHERE CASE
      WHEN place:Cooperative THEN purpose = 'COOPERATIVE_SETUP'
      WHEN '@label' = 'Enterprise' THEN purpose = 'WORK_RESUMPTION'
      WHEN '@label' = 'Household' THEN purpose IN ['EPIDEMIC_CONTROL', 'GENERAL_SERVICE']
      ELSE purpose <> 'COOPERATIVE_SETUP'
    END
  WITH at, place, purpose, COLLECT {
    MATCH (place)<-[reaches:COVERS]-(:Unit)<-[part:PART_OF]-(unit:Unit {level: @level, purpose: purpose})
          -[covers:COVERS]->(done:@label)
    WHERE @holds(reaches) AND @holds(part) AND @holds(covers) AND @being(unit)
    RETURN DISTINCT done.code
  } AS done
  MATCH (place)<-[lies:@lies]-(thing:@label) WHERE @holds(lies) AND NOT thing.code IN done AND @being(thing)
  WITH DISTINCT place, purpose, thing
  RETURN [['@label', @columns(thing)], purpose, NULL, ['@container', @contained(place)]]
  ORDER BY thing.code, purpose, place.code
} AS rows
