// What the household where a person lives plants for the `cooperative`, null where it does not grow for it.
COLLECT {
  MATCH (%)-[lives:LIVES_IN]->(:Household)-[grows:GROWS]->(cooperative) WHERE @holds(lives) AND @holds(grows)
  RETURN grows.plantedArea ORDER BY grows.plantedArea DESC LIMIT 1
}[0]
