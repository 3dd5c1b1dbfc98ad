// Offices for one of Party branches, village committees and working groups in being that nobody holds.
// cardinality: many
// access: read
// scope: open: asked of keys within the scope
// param: keys list[str]  codes of organizations
// each: filled = @positions(filled)
// include: holds, being, kinded, given
// returns: subject AnyNode
// returns: purpose Purpose?
// returns: count int?
// returns: other AnyNode?
// returns: position Position
// row: OfficeFinding
@given
RETURN COLLECT {
  UNWIND $p.keys AS key
  MATCH (body:Organization {code: key}) WHERE @being(body)
  UNWIND coalesce(@filled[body.kind], []) AS position
  WITH at, key, body, position WHERE NOT EXISTS {
    MATCH (body)<-[office:HOLDS]-(:Person) WHERE office.position = position AND @holds(office)
  }
  RETURN [['Organization', @kinded(body)], NULL, NULL, NULL, position] ORDER BY key, position
} AS rows
