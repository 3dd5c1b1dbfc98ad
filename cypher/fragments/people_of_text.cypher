// People whose name holds a text in Chinese: in the full-text index each of its characters is a word, so none is missed.
CALL db.index.fulltext.queryNodes('texts', '"' + $p.text + '"') YIELD node AS person
WHERE person:Person AND person.name CONTAINS $p.text
WITH *, NULL AS given, false AS hidden
