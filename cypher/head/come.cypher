// What has come into force is due no more: an entry of its own tells so, touches all that those did which it stands for, and withholds
// what they withhold.
// cardinality: write
// access: write
// scope: open: structure of the log
// param: rows list[list]  [the entry, [those it stands for]] of each
UNWIND $p.rows AS row
MATCH (entry:Change {id: row[0]})
SET entry.standsFor = row[1]
WITH entry, row
UNWIND row[1] AS id
MATCH (change:Change {id: id})
REMOVE change.due
SET entry.withheld = coalesce(entry.withheld, []) + coalesce(change.withheld, [])
WITH entry, change
MATCH (change)-[:TOUCHED]->(touched)
MERGE (entry)-[:TOUCHED]->(touched)
