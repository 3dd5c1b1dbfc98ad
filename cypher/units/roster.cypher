// A unit of a code, in being at the instant, with a page of the units beneath it, their commanders and how much each covers.
// cardinality: optional
// access: read
// scope: structure
// param: code str  its code
// param: after str  what the page stands after
// param: before str  what the page stands before
// param: limit int  rows of the page
// each: page, direction = forward, ASC | backward, DESC
// include: instant, holds, unit, commander, setup_seen
// row: UnitWithChildren
// returns: code str
// returns: name str
// returns: level int
// returns: purpose Purpose
// returns: children list[RosterUnit]
@instant
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  MATCH (unit:Unit {code: $p.code})-[life:IN_TOWN]->(:Town) WHERE @holds(life)
  RETURN @unit(unit) + [COLLECT {
    MATCH (unit)<-[part:PART_OF]-(child) WHERE @holds(part) AND $p.after < child.code < $p.before
    RETURN @unit(child) + [@commander(child), COUNT { (child)-[covers:COVERS]->() WHERE @holds(covers) AND @setup_seen(child) }] ORDER BY child.code @direction
  }[..$p.limit]]
} AS rows
