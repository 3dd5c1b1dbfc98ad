// The bodies that keep each post, in code order.
// cardinality: batch post
// access: read
// scope: structure
// param: keys list[str]  of each post
// param: at datetime  the instant of the data
// include: holds, kinded
// returns: organization Organization
WITH $p.at AS at
UNWIND $p.keys AS key
MATCH (post:Post {code: key})
RETURN collect([key, COLLECT {
  MATCH (post)-[keeps:KEPT_BY]->(organization:Organization) WHERE @holds(keeps)
  RETURN @kinded(organization) ORDER BY organization.code
}]) AS rows
