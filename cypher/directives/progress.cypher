// How far each directive has come, as far as the viewer stands over it: by units of the tree and by level.
// cardinality: batch directive optional
// access: read
// scope: directive holds
// param: keys list[str]  of each directive
// include: given, moment, directive_holds, directive, branches
// row: DirectiveProgress
// returns: directive Directive
// returns: branches list[Branch]
@given
@moment
UNWIND $p.keys AS key
MATCH (directive:Directive {id: key})
RETURN collect([key, COLLECT {
  WITH directive, at, instant, said, now WHERE @directive_holds(directive)
  @branches()
  RETURN [@directive(directive), branches]
}]) AS rows
