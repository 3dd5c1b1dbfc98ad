// What lies within touched places, or grows for them, and has to be covered where they are.
// cardinality: many
// access: read
// scope: open: keys for rules, of things that were looked up within the scope
// param: keys list[str]  of one label
// param: earlier datetime  just before the instant
// each: label, lies = @labels(holding)
// include: given, either
// row: Anchor
// returns: label str
// returns: key str
@given
RETURN COLLECT {
  UNWIND $p.keys AS this
  MATCH (place:@label {code: this})<-[lies:@lies]-(inner) USING INDEX SEEK place:@label (code)
  WHERE @either(lies) AND NOT inner:Grid
  WITH DISTINCT labels(inner)[0] AS label, inner.code AS key
  RETURN [label, key] ORDER BY label, key
} AS rows
