// An office for one (PARTY_SECRETARY, HEAD, CONTACT_LEADER) of a body in being is held by at most one person: bodies of which one
// is held by more, by how many, and whoever of them has held it longest.
// cardinality: many
// access: read
// scope: open: asked of keys within the scope
// param: keys list[str]  codes of organizations
// each: single = @positions(single)
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
  WHERE @holds(office) AND office.position IN @single[body.kind] AND @being(body)
  WITH at, key, body, office.position AS position, holder, min(office.since) AS since ORDER BY since, holder.id
  WITH at, key, body, position, collect(holder) AS holders WHERE size(holders) > 1
  WITH at, key, body, position, size(holders) AS number, holders[0] AS first
  RETURN [['Organization', @kinded(body)], NULL, number, ['Person', @person(first)], position] ORDER BY key, position
} AS rows
