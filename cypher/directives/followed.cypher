// The directive of an id, with how far it has come, as far as the viewer stands over it: both in one.
// cardinality: optional
// access: read
// scope: directive holds
// param: id str  its id
// include: instant, moment, directive, directive_holds, branches
// row: FollowedDirective
// returns: id str
// returns: title str
// returns: body str
// returns: purpose Purpose
// returns: task InPlaceTask?
// returns: issuer str
// returns: issued_at datetime
// returns: due_at datetime?
// returns: to_level int
// returns: keys list[str]
// returns: labels list[str]
// returns: units list[str]
// returns: decimals list[int]
// returns: closed_at datetime?
// returns: closed_reason str?
// returns: progress DirectiveProgress
@instant
@moment
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  MATCH (directive:Directive {id: $p.id}) WHERE directive.at <= said AND @directive_holds(directive)
  @branches()
  WITH said, @directive(directive) AS told, branches
  RETURN told + [[told, branches]]
} AS rows
