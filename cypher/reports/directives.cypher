// Directives of a town that ran on a day, within the viewer's scope, in the order in which they were issued: they were issued before it
// ended, not closed before it began, and not due before it began.
// cardinality: many
// access: read
// scope: directive holds
// param: town str  its code
// param: from_ datetime  when the day begins
// param: to datetime  when it ends
// include: instant, moment, directive, directive_holds
// returns: id Directive
@instant
@moment
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  MATCH (directive:Directive {town: $p.town})
  WHERE directive.at < $p.to AND coalesce(directive.dueAt >= $p.from_, true) AND coalesce(directive.closedAt >= $p.from_, true)
    AND @directive_holds(directive)
  RETURN @directive(directive) ORDER BY directive.at, directive.id
} AS rows
