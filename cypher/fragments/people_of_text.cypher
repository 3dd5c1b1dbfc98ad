// People whose name holds a text, or held it once, by the index of its characters.
CALL () {
  CALL db.index.fulltext.queryNodes('folded', '+folded:Person +folded:"' + replace(replace(trim($p.text), '\\', '\\\\'), '"', '\\"') + '"') YIELD node AS text
  RETURN DISTINCT CASE WHEN text:Description THEN COLLECT { MATCH (person:Person)-[:DESCRIBED]->(text) RETURN person }[0] ELSE text END AS person
}
WITH *, NULL AS given, false AS hidden
