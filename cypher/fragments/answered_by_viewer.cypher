// Whether the viewer stands over a unit that answers a delivery now.
EXISTS {
  MATCH (origin:Unit {code: %.unit})
  MATCH (origin) @succession(instant) (heir:Unit)
  WHERE heir.code IN $p.answers_for }
