// Things are described otherwise from an instant on; how they were described until then is kept.
// cardinality: write
// access: write
// scope: open: of things that were looked up within the scope
// param: at datetime  from when on
// param: change str  that describes them so
// param: rows list[list]  [key, name or address, kind, Party membership, folded form, pinyin, id of what is kept] of each
// each: label, key, called = @labels(described)
UNWIND $p.rows AS row
MATCH (node:@label {@key: row[0]})
CREATE (kept:Description {id: row[6], name: node.name, kind: node.kind, address: node.address, partyMember: node.partyMember,
                          folded: node.folded, pinyin: node.pinyin})
CREATE (node)-[:DESCRIBED {since: node.describedSince, until: $p.at, openedBy: $p.change, closedBy: $p.change}]->(kept)
SET node.@called = row[1], node.describedSince = $p.at, node.kind = coalesce(row[2], node.kind),
    node.partyMember = coalesce(row[3], node.partyMember), node.folded = row[4], node.pinyin = row[5]
