// Whose a delivery is to answer: its unit, or where that has ended those that took its place since it was sent.
COLLECT {
  MATCH (origin:Unit {code: %.unit})
  MATCH (origin) ((:Unit)-[step:SUCCEEDED_BY WHERE %.at < step.since <= at < step.until]->(:Unit)){0,100} (heir:Unit)
  WHERE EXISTS { MATCH (heir)-[life:IN_TOWN]->() WHERE @holds(life) }
  RETURN DISTINCT heir ORDER BY heir.code
}
