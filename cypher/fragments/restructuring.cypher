// The columns of a restructuring; of the steps of a file those are left out whose person has been erased. Steps name people,
// homes and growers: they are told to its organisers, and not to an auditor.
[%.id, %.title, %.reason, %.status, toString(%.effectiveAt), %.version,
 CASE WHEN $p.everything OR ($p.towns <> [] AND NOT EXISTS { MATCH (%)-[:PLANNED_FOR]->(its:Town) WHERE NOT its.code IN $p.towns }) THEN %.steps ELSE '[]' END,
 toString(%.draftedAt), toString(%.appliedAt), toString(%.undoneAt), %.undoReason, coalesce(%.source, 'PLAN'),
 [row IN coalesce(%.rows, []) WHERE row <> '']]
