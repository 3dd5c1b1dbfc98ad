// Where an area is covered, each of its villages is covered by a level-2 unit beneath; where a village is, each of its
// households (WORK_RESUMPTION: enterprises) by a level-3 unit beneath; where a cooperative is, each household that
// grows for it: those that are not, and the place that is covered.
// cardinality: many
// access: read
// scope: open: asked of keys within the scope
// param: keys list[str]  codes of what has to be covered
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
  MATCH (thing:@label {code: key})-[lies:@lies]->(place:@container) WHERE @holds(lies) AND @being(thing)
  MATCH (place)<-[covers:COVERS]-(above:Unit) WHERE @holds(covers) AND above.level < @level AND @being(above)
  WITH DISTINCT at, key, thing, place, above.purpose AS purpose
  WHERE CASE
      WHEN place:Cooperative THEN purpose = 'COOPERATIVE_SETUP'
      WHEN thing:Enterprise THEN purpose = 'WORK_RESUMPTION'
      WHEN thing:Household THEN purpose IN ['EPIDEMIC_CONTROL', 'GENERAL_SERVICE']
      ELSE purpose <> 'COOPERATIVE_SETUP'
    END AND NOT EXISTS {
      MATCH (thing)<-[covers:COVERS]-(unit:Unit {level: @level, purpose: purpose})-[part:PART_OF]->(above:Unit)
            -[reaches:COVERS]->(place)
      WHERE @holds(covers) AND @holds(part) AND @holds(reaches) AND @being(unit)
    }
  RETURN [['@label', @columns(thing)], purpose, NULL,
          ['@container', @contained(place)]] ORDER BY key, purpose, place.code
} AS rows
