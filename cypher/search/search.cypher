// Nodes that a text is found in: what is called so or has that code, then what begins so, then what has it in it, then by pinyin; then by
// kind and key. Few are taken from the index. Of many each kind is taken by each way in turn until there are enough, and what is too
// much of a kind is walked in the order of keys.
// cardinality: many
// access: read
// scope: thing holds, cooperative holds, person holds
// param: forms list[str]  what the texts of the index have in them, by how the text is found
// param: phrases list[str]  each as the index is asked for it
// param: code str  the beginning of a code that the text may be, or nothing
// param: kinds list[str]  labels to look in
// param: limit int  how many
// each: start = searched_everywhere | searched_within
// include: instant, holds, departed, household, person, village, unit, kinded, cooperative, touches, called_at, found_as, in_being, in_text
// row: SearchHit
// returns: match SearchMatch
// returns: label str
// returns: text str
// returns: node Searched
@instant
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  CALL (at) {
    UNWIND CASE WHEN size($p.kinds) > 0 AND at IS NOT NULL THEN [true] ELSE [] END AS once
    CALL db.index.fulltext.queryNodes('folded', '+(' + reduce(of = '', each IN $p.kinds | of + ' folded:' + each) +
      ') +(' + $p.phrases[2] + coalesce(' ' + $p.phrases[3], '') + ')', {limit: 1001}) YIELD node
    RETURN collect(node) AS fetched
  }
  WITH *, size(fetched) <= 1000 AS few, [each IN ['Person', 'Household', 'Village', 'Unit', 'Enterprise', 'Cooperative'] WHERE each IN $p.kinds] AS kinds
  UNWIND CASE WHEN few THEN [[NULL, kinds]] ELSE reduce(ways = [], way IN range(0, size($p.forms) - 1) | ways + [each IN kinds | [way, [each]]]) END AS round
  CALL (at, instant, few, fetched, round) {
    WITH *, round[0] AS way
    CALL (few, fetched, round, way) {
      CALL (few, fetched, round, way) {
        WITH * WHERE few UNWIND fetched AS text RETURN text
        UNION ALL
        WITH * WHERE NOT few
        CALL db.index.fulltext.queryNodes('folded', '+folded:' + round[1][0] + ' +' + $p.phrases[way], {limit: 1001}) YIELD node AS text
        RETURN text
      }
      RETURN collect(text) AS found
    }
    WITH *, size(found) > 1000 AS often
    CALL (at, instant, round, way, found, often) {
      WITH * WHERE NOT often
      UNWIND found AS text
      WITH *, CASE WHEN text:Description THEN COLLECT { MATCH (node)-[:DESCRIBED]->(text) RETURN node }[0] ELSE text END AS node
      WITH at, way, node, @called_at(node) AS texts
      WITH at, way, node, @found_as(node) AS rank
      WITH * WHERE rank = coalesce(way, rank) AND @in_being(node)
      RETURN node, rank
      UNION
      UNWIND round[1] AS kind
      WITH *, kind <> 'Person' AND $p.code <> '' AND coalesce(way = 1, true) AS coded
      WITH *, CASE WHEN often THEN '' ELSE $p.code END AS beginning WHERE often OR coded
      CALL (at, instant, way, kind, beginning, often, coded) {
        CALL (at, instant, kind, beginning) { @start() }
        WITH * WHERE @in_text(node)
        WITH at, way, node, @called_at(node) AS texts
        WITH at, way, node, @found_as(node) AS rank
        WITH * WHERE rank = coalesce(way, rank) AND @in_being(node)
        RETURN node, rank LIMIT CASE WHEN $p.everything THEN $p.limit ELSE 1000000000 END
      }
      RETURN node, rank
    }
    WITH node, rank, at WHERE @touches(node)
    WITH node, rank, {Person: 0, Household: 1, Village: 2, Unit: 3, Enterprise: 4, Cooperative: 5}[labels(node)[0]] AS place,
         coalesce(node.code, node.id) AS key
    ORDER BY rank, place, key LIMIT $p.limit
    RETURN node, rank, place, key
  }
  WITH at, node, rank, place, key LIMIT $p.limit
  WITH rank, place, key, CASE place
    WHEN 0 THEN ['Person', @person(node)]
    WHEN 1 THEN ['Household', @household(node)]
    WHEN 2 THEN ['Village', @village(node)]
    WHEN 3 THEN ['Unit', @unit(node)]
    WHEN 4 THEN ['Enterprise', @kinded(node)]
    ELSE ['Cooperative', @cooperative(node)] END AS row, coalesce([text IN @called_at(node)
      WHERE text[CASE rank WHEN 3 THEN 1 ELSE 0 END] CONTAINS $p.forms[rank]][0][2], node.code) AS text
  RETURN [['EXACT', 'BEGINNING', 'PART', 'PINYIN'][rank], row[1][1], text, row]
  ORDER BY rank, place, key
} AS rows
