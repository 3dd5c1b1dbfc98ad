// The nodes of a label by their keys, with all that ties them.
// cardinality: write
// access: write
// scope: open: of a test
// param: keys list[str]  of the label
// each: label, key = @labels(touched) | @labels(fact) | Description, id
UNWIND $p.keys AS key
MATCH (node:@label {@key: key})
OPTIONAL MATCH (node)-[:REACHED|DRAFTED]->(own)
DETACH DELETE node, own
