// People whose name holds a text, by the index of its characters.
CALL db.index.fulltext.queryNodes('folded', '+folded:Person +folded:"' + replace(replace(trim($p.text), '\\', '\\\\'), '"', '\\"') + '"') YIELD node AS person
WHERE person.folded CONTAINS $p.text
WITH *, NULL AS given, false AS hidden
