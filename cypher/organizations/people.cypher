// People of each organization with their position, the leading ones first, then by id.
// cardinality: batch organization
// access: read
// scope: structure
// param: keys list[str]  of each organization
// param: after str  what a page stands after
// param: before str  what a page stands before
// param: limit int  rows of a page
// each: page = forward | backward | counted
// each: row = member
// each: order = place
// include: holds, person, given
// row: OrganizationPerson
// returns: node Person
// returns: position Position
// returns: title str?
// returns: since datetime
// returns: place str
@given
WITH *, {CONTACT_LEADER: '0', PARTY_SECRETARY: '1', HEAD: '2', LEADER: '3', DEPUTY_HEAD: '4', COMMITTEE_MEMBER: '5',
     MEMBER: '6'} AS ranks
UNWIND $p.keys AS key
MATCH (organization:Organization {code: key})
RETURN collect([key, COLLECT {
  MATCH (organization)<-[office:HOLDS]-(person:Person) WHERE @holds(office)
  WITH person, office, ranks[office.position] + person.id AS place
  WHERE $p.after < place < $p.before
  WITH [@person(person), office.position, office.title, toString(office.since), place] AS member, place
  @page()
}]) AS rows
