// Cooperatives have reached stages.
// cardinality: write
// access: write
// scope: open: of cooperatives that were looked up within the scope
// param: rows list[list]  [id, cooperative, properties] of each milestone
UNWIND $p.rows AS row
MATCH (cooperative:Cooperative {code: row[1]})
MERGE (milestone:Milestone {id: row[0]})
ON CREATE SET milestone += row[2]
MERGE (cooperative)-[:REACHED]->(milestone)
