// Whose a delivery is to answer: its unit, or where that has ended those that took its place, as is known by now: it was sent to
// what was in being then, so what took its place did so since, or is said to have done so before.
COLLECT {
  MATCH (origin:Unit {code: %.unit})
  MATCH (origin) @succession(at) (heir:Unit)
  WHERE EXISTS { MATCH (heir)-[life:IN_TOWN]->() WHERE @holds(life) }
  RETURN DISTINCT heir ORDER BY heir.code
}
