// For each key and time, the id of the count that holds; and whether the one to be replaced is of this post or body at all.
// cardinality: many
// access: read
// scope: open: counts are open to everybody
// param: of str  id of the post or body
// param: rows list[list]  [index, key, from, to, replaces] of each
// include: instant
// row: HeldTally
// returns: index int
// returns: holding str?
// returns: known bool
@instant
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  UNWIND $p.rows AS row
  WITH row, COLLECT {
    MATCH (tally:Tally {of: $p.of, from: row[2]})
    WHERE tally.key = row[1] AND tally.to = row[3] AND tally.until > datetime('9999-12-30T00:00:00Z')
    RETURN tally.id LIMIT 1
  }[0] AS holding
  RETURN [row[0], holding, row[4] IS NULL OR EXISTS { MATCH (earlier:Tally {id: row[4]}) WHERE earlier.of = $p.of }] ORDER BY row[0]
} AS rows
