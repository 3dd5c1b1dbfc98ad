// The unbroken run of containment, as of the instant, that makes up each node's life.
// cardinality: batch code optional
// access: read
// scope: structure
// param: keys list[str]  codes
// param: at datetime  the instant of the data
// each: label, containment = @labels(dated)
// include: holds
// row: Life
// returns: since datetime
// returns: until datetime?
WITH $p.at AS at
UNWIND $p.keys AS code
RETURN collect([code, COLLECT {
  MATCH (node:@label {code: code})-[now:@containment]->() WHERE @holds(now)
  WITH now, COLLECT { MATCH (node)-[life:@containment]->() RETURN life ORDER BY life.since } AS lives
  RETURN [toString(reduce(since = now.since, life IN reverse(lives) | CASE life.until WHEN since THEN life.since ELSE since END)),
          toString(reduce(until = now.until, life IN lives | CASE life.since WHEN until THEN life.until ELSE until END))]
}]) AS rows
