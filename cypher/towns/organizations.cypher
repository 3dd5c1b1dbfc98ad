// Organizations of each town, of a kind or of every one, in code order.
// cardinality: batch town
// access: read
// scope: structure
// param: keys list[str]  of each town
// param: at datetime  the instant of the data
// param: kind str?  of the organizations
// param: after str  what a page stands after
// param: before str  what a page stands before
// param: limit int  rows of a page
// each: page = forward | backward | counted
// each: row = @kinded(organization)
// each: order = organization.code
// scan: organizations are few, while all units lie in a town by the same type
// include: holds
// returns: organization Organization
WITH $p.at AS at
UNWIND $p.keys AS key
MATCH (town:Town {code: key})
RETURN collect([key, COLLECT {
  MATCH (town)<-[in:IN_TOWN]-(organization:Organization)
  WHERE @holds(in) AND organization.kind = coalesce($p.kind, organization.kind) AND $p.after < organization.code < $p.before
  @page()
}]) AS rows
