// People whose name holds a text, or held it once, by the index of its characters.
CALL (at) {
  WITH at, '+folded:Person +folded:"' + replace(replace(trim($p.text), '\\', '\\\\'), '"', '\\"') + '"' AS sought
  CALL db.index.fulltext.queryNodes('folded', sought) YIELD node AS text
  RETURN DISTINCT CASE WHEN text:Description THEN COLLECT { MATCH (person:Person)-[:DESCRIBED]->(text) RETURN person }[0] ELSE text END AS person
}
WITH *, NULL AS given, false AS hidden ORDER BY person.id
