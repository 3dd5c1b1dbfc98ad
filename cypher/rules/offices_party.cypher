// A Party secretary is a Party member: bodies in being whose secretary is none, and the secretary.
// cardinality: many
// access: read
// scope: open: asked of keys within the scope
// param: keys list[str]  codes of organizations
// include: holds, being, kinded, person, given, person_at
// returns: subject AnyNode
// returns: purpose Purpose?
// returns: count int?
// returns: other AnyNode?
// returns: position Position
// row: OfficeFinding
@given
RETURN COLLECT {
  UNWIND $p.keys AS key
  MATCH (body:Organization {code: key})<-[office:HOLDS {position: 'PARTY_SECRETARY'}]-(holder:Person)
  WHERE @holds(office) AND NOT coalesce(@person_at(holder)[3], false) AND @being(body)
  WITH DISTINCT at, key, body, holder
  RETURN [['Organization', @kinded(body)], NULL, NULL, ['Person', @person(holder)], 'PARTY_SECRETARY'] ORDER BY key, holder.id
} AS rows
