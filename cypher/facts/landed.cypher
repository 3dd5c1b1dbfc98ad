// Whether a fact was said.
// cardinality: one
// access: read
// scope: open: asked by the server itself, of what it has just said
// param: id str  of the fact
// each: label = @labels(fact)
// returns: said bool
RETURN COLLECT { MATCH (fact:@label {id: $p.id}) RETURN count(fact) > 0 } AS rows
