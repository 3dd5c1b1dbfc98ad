// Where a unit stands in the tree of the instant, or stood last: the codes of the units above it and its own, from the top.
COLLECT {
  OPTIONAL MATCH (%)-[below:PART_OF]->(middle:Unit) WHERE below.since <= at
  WITH middle, below ORDER BY below.since DESC LIMIT 1
  OPTIONAL MATCH (middle)-[above:PART_OF]->(top:Unit) WHERE above.since <= at
  WITH middle, top, above ORDER BY above.since DESC LIMIT 1
  RETURN ' ' + coalesce(top.code + ' ', '') + coalesce(middle.code + ' ', '') + %.code + ' '
}[0]
