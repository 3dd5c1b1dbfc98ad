// The directive of an id.
// cardinality: optional
// access: read
// scope: directive holds
// param: id str  its id
// include: instant, moment, directive, directive_holds
// returns: id Directive
@instant
@moment
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  MATCH (directive:Directive {id: $p.id}) WHERE directive.at <= said AND @directive_holds(directive)
  RETURN @directive(directive)
} AS rows
