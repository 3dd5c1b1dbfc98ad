// The office has given a cooperative that it has registered a credit code.
// cardinality: write
// access: write
// scope: open: of a cooperative that was looked up within the scope
// param: rows list[list]  [id, cooperative, properties] of the registration
UNWIND $p.rows AS row
MATCH (cooperative:Cooperative {code: row[1]})
MATCH (cooperative)-[:REACHED]->(registered:Milestone {stage: 'REGISTERED'})
SET registered += row[2]
