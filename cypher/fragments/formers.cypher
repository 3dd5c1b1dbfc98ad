// Those who were merged into a person, and into these before, in the order of their ids.
COLLECT {
  MATCH (former:Person) ((:Person)-[step:SUCCEEDED_BY WHERE @holds(step)]->(:Person)){1,100} (%)
  RETURN DISTINCT former ORDER BY former.id
}
