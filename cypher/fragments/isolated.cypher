// Whom an isolation is of at the graph's own instant: where they were merged into somebody else, that one.
COLLECT {
  MATCH (named:Person {id: %.person})
  MATCH (named) ((:Person)-[step:SUCCEEDED_BY WHERE @current(step)]->(:Person)){0,100} (last:Person)
  WHERE NOT EXISTS { MATCH (last)-[next:SUCCEEDED_BY]->() WHERE @current(next) }
  RETURN last LIMIT 1
}[0]
