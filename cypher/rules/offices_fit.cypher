// People hold positions in a body in being that fit its kind: bodies in which somebody holds another one, how many do, and the first
// of them.
// cardinality: many
// access: read
// scope: open: asked of keys within the scope
// param: keys list[str]  codes of organizations
// each: fitting = @positions(fitting)
// include: holds, being, kinded, person, given
// returns: subject AnyNode
// returns: purpose Purpose?
// returns: count int?
// returns: other AnyNode?
// returns: position Position
// row: OfficeFinding
@given
RETURN COLLECT {
  UNWIND $p.keys AS key
  MATCH (body:Organization {code: key})<-[office:HOLDS]-(holder:Person)
  WHERE @holds(office) AND NOT office.position IN @fitting[body.kind] AND @being(body)
  WITH DISTINCT at, key, body, office.position AS position, holder ORDER BY holder.id
  WITH at, key, body, position, collect(holder) AS holders
  WITH at, key, body, position, size(holders) AS number, holders[0] AS first
  RETURN [['Organization', @kinded(body)], NULL, number, ['Person', @person(first)], position] ORDER BY key, position
} AS rows
