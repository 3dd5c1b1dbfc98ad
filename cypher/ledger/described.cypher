// Whether how things are called changes later than an instant.
// cardinality: batch key optional
// access: read
// scope: open: of things that were looked up within the scope
// param: keys list[str]  of one label
// each: label, key = @labels(described)
// include: given
// returns: later bool
@given
UNWIND $p.keys AS this
RETURN collect([this, COLLECT { MATCH (node:@label {@key: this}) RETURN coalesce(node.describedSince > at, false) }]) AS rows
