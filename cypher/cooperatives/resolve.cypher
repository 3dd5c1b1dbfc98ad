// Something is resolved at a registered cooperative, or done with the office.
// cardinality: write
// access: write
// scope: open: of a cooperative that was looked up within the scope
// param: rows list[list]  [id, cooperative, properties] of each resolution
UNWIND $p.rows AS row
MATCH (cooperative:Cooperative {code: row[1]})
CREATE (cooperative)-[:RESOLVED]->(resolution:Resolution {id: row[0]})
SET resolution += row[2]
