// Things are described otherwise from an instant on; how they were described until then is kept.
// cardinality: write
// access: write
// scope: open: of things that were looked up within the scope
// param: at datetime  from when on
// param: change str  that describes them so
// param: rows list[list]  [code, name or address, kind, id of what is kept, folded form, pinyin] of each
// each: label, called = @labels(described)
UNWIND $p.rows AS row
MATCH (node:@label {code: row[0]})
CREATE (kept:Description {id: row[3], name: node.name, kind: node.kind, address: node.address, folded: node.folded, pinyin: node.pinyin})
CREATE (node)-[:DESCRIBED {since: node.describedSince, until: $p.at, openedBy: $p.change, closedBy: $p.change}]->(kept)
SET node.@called = row[1], node.describedSince = $p.at, node.kind = coalesce(row[2], node.kind), node.folded = row[4], node.pinyin = row[5]
