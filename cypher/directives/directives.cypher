// Directives within the viewer's scope that pass the filter, the latest first.
// cardinality: many
// access: read
// scope: directive reaches
// param: issuer str?  code of whoever issued them
// param: purpose str?  of the units that they went to
// param: task str?  what they are about
// param: open bool?  whether they are not closed and not all answered
// param: from_ datetime?  issued at or after
// param: to datetime?  issued before
// param: after str  what a page stands after
// param: before str  what a page stands before
// param: limit int  rows of a page
// each: page = forward | backward | counted
// each: start = directive_everything | directive_reaches
// each: row = @directive(directive)
// each: order = directive.id
// include: instant, moment, heirs, parts, delivery_state, delivery_done
// returns: directive Directive
@instant
@moment
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  @start()
  WITH directive, at, said WHERE $p.after < directive.id < $p.before
    AND directive.from = coalesce($p.issuer, directive.from) AND directive.purpose = coalesce($p.purpose, directive.purpose)
    AND ($p.task IS NULL OR coalesce(directive.task = $p.task, false))
    AND coalesce($p.from_, directive.at) <= directive.at <= said AND ($p.to IS NULL OR directive.at < $p.to)
    AND ($p.open IS NULL OR $p.open = (NOT coalesce(directive.closedAt <= said, false) AND EXISTS {
      MATCH (directive)-[:DELIVERED_AS]->(delivery:Delivery)
      WITH directive, delivery, @heirs(delivery) AS heirs, @parts(delivery) AS parts
      WITH delivery, @delivery_state(delivery) AS state
      WHERE state <> 'LAPSED' AND NOT @delivery_done(delivery)
      RETURN delivery }))
  @page()
} AS rows
