// The head stands at an instant, and plans come into force so many seconds from the database's clock.
// cardinality: write
// access: write
// scope: open: of a test
// param: at datetime  of the head
// param: pending list[int]  seconds from the clock of the database
MATCH (head:Head {id: 'head'})
SET head.at = $p.at, head.pending = [each IN $p.pending | datetime.realtime() + duration({seconds: each})]
