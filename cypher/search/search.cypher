// Nodes whose name, address or code holds a text: exact ones first, then by beginning, then by part; then by kind and code.
// cardinality: many
// access: read
// scope: thing holds, cooperative holds, person holds
// param: text str  to look for
// param: phrase str  the text as a quoted phrase of the full-text index
// param: kinds list[str]  labels to look in
// param: limit int  how many
// include: instant, holds, departed, household, person, village, unit, kinded, cooperative, touches
// row: SearchHit
// returns: match SearchMatch
// returns: label str
// returns: node Searched
@instant
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  CALL (at) {
    CALL db.index.fulltext.queryNodes('texts', $p.phrase) YIELD node
    WITH node WHERE NOT node:Description AND coalesce(node.describedSince <= at, true)
    RETURN node, coalesce(node.name, node.address) AS text
    UNION
    CALL db.index.fulltext.queryNodes('texts', $p.phrase) YIELD node AS description
    MATCH (node)-[described:DESCRIBED]->(description) WHERE description:Description AND @holds(described)
    RETURN node, coalesce(description.name, description.address) AS text
    UNION
    MATCH (node:Household) WHERE node.code STARTS WITH $p.text RETURN node, node.code AS text
    UNION
    MATCH (node:Village) WHERE node.code STARTS WITH $p.text RETURN node, node.code AS text
    UNION
    MATCH (node:Unit) WHERE node.code STARTS WITH $p.text RETURN node, node.code AS text
    UNION
    MATCH (node:Enterprise) WHERE node.code STARTS WITH $p.text RETURN node, node.code AS text
    UNION
    MATCH (node:Cooperative) WHERE node.code STARTS WITH $p.text RETURN node, node.code AS text
  }
  WITH node, text, labels(node)[0] AS kind WHERE kind IN $p.kinds AND toLower(text) CONTAINS toLower($p.text)
  WITH node, kind, min(CASE WHEN toLower(text) = toLower($p.text) THEN 0 WHEN toLower(text) STARTS WITH toLower($p.text) THEN 1 ELSE 2 END) AS rank
  WHERE (kind = 'Person' AND NOT @departed(node))
    OR EXISTS { MATCH (node)-[life:IN_TOWN|IN_AREA|IN_VILLAGE]->() WHERE @holds(life) }
  WITH node, kind, rank WHERE @touches(node)
  WITH node, kind, rank, {Person: 0, Household: 1, Village: 2, Unit: 3, Enterprise: 4, Cooperative: 5}[kind] AS place
  ORDER BY rank, place, coalesce(node.code, node.id) LIMIT $p.limit
  WITH rank, place, coalesce(node.code, node.id) AS key, CASE kind
    WHEN 'Household' THEN ['Household', @household(node)]
    WHEN 'Person' THEN ['Person', @person(node)]
    WHEN 'Village' THEN ['Village', @village(node)]
    WHEN 'Unit' THEN ['Unit', @unit(node)]
    WHEN 'Enterprise' THEN ['Enterprise', @kinded(node)]
    ELSE ['Cooperative', @cooperative(node)] END AS node
  RETURN [['EXACT', 'BEGINNING', 'PART'][rank], node[1][1], node]
  ORDER BY rank, place, key
} AS rows
