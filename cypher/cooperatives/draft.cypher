// The charter of a cooperative is drafted anew.
// cardinality: write
// access: write
// scope: open: of a cooperative that was looked up within the scope
// param: rows list[list]  [id, cooperative, properties] of each charter
UNWIND $p.rows AS row
MATCH (cooperative:Cooperative {code: row[1]})
CREATE (cooperative)-[:DRAFTED]->(charter:Charter {id: row[0]})
SET charter += row[2]
