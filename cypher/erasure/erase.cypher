// A person's own data goes, but for what the structure needs (the id, the day of departure), and the log says so; of the
// requests that are kept their own go, and what others were to write down of them; of shifts what is said of theirs, and why they
// withdrew any. Nothing happens to a person who is erased already.
// cardinality: write
// access: write
// scope: open: run by whoever keeps the graph
// param: id str  of the person
// param: change str  id of the entry of the log
// include: locked
// scan: the requests of seven days
@locked
MATCH (person:Person {id: $p.id}) WHERE person.erasedAt IS NULL
SET person = {id: person.id, name: '已删除', synthetic: person.synthetic, erasedAt: at}
WITH lock, at, person
CALL (person) {
  OPTIONAL MATCH (person)-[:DESCRIBED]->(earlier:Description)
  DETACH DELETE earlier
}
CALL (person) {
  MATCH (person)-[leave:DEPARTED]->() // since when stays, why goes
  REMOVE leave.departure
}
CREATE (change:Change {id: $p.change, seq: lock.seq + 1, at: at, effectiveAt: at, kind: 'PERSON_ERASED',
                       reasonCode: 'PERSON_ERASED'})
CREATE (change)-[:TOUCHED]->(person)
SET lock.seq = lock.seq + 1, lock.next = at
WITH at
MATCH (head:Head {id: 'head'})
SET head.at = at
WITH head
CALL () {
  MATCH (own:Request {viewer: $p.id}) WHERE own.key > ''
  DELETE own
}
CALL () {
  MATCH (shift:Shift {person: $p.id}) WHERE shift.start IS NOT NULL
  SET shift.duty = '已删除'
  REMOVE shift.withdrawnReason
}
CALL () {
  MATCH (shift:Shift {withdrawnBy: $p.id}) WHERE shift.withdrawnAt IS NOT NULL
  REMOVE shift.withdrawnReason
}
CALL () {
  MATCH (about:Request {about: 'Person:' + $p.id})
  REMOVE about.hash
}
