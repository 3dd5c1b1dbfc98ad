CALL db.index.fulltext.queryNodes('folded', 'folded:"' + reduce(text = '', each IN split($code, '') | text + each + ' ') + '"') YIELD node AS person
WHERE person:Person AND person.name CONTAINS $code
WITH person ORDER BY person.id LIMIT 50
RETURN collect(['Person:' + person.id, person.name, person.phone]) AS rows
