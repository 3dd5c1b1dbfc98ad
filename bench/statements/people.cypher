CALL db.index.fulltext.queryNodes('texts', '"' + $code + '"') YIELD node AS person
WHERE person:Person AND person.name CONTAINS $code
WITH person ORDER BY person.id LIMIT 50
RETURN collect(['Person:' + person.id, person.name, person.phone]) AS rows
