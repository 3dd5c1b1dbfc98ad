// Whether the viewer stands over a unit that answers a delivery now.
EXISTS {
  MATCH (origin:Unit {code: %.unit})
  MATCH (origin) ((:Unit)-[step:SUCCEEDED_BY WHERE step.since <= instant < step.until]->(:Unit)){0,100} (heir:Unit)
  WHERE heir.code IN $p.answers_for }
