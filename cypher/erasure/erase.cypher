// The own data of a person, and of those who were merged into them, goes, but for what the structure needs (the id, the day of
// departure), and the log says so; of the requests that are kept their own go, and of all the hash, for it may be tried whether they
// asked for something about the person; of shifts
// what is said of theirs, and why they withdrew any; the notes that they reported or made of visits and plans, and why they took firms
// back; what they noted of visits to growers, and what is noted of those to their homes; their isolations; why errands that they ran, or are to be called about, went as they did; and what files were to
// write down of them, or put right. Nothing happens to who is erased
// already.
// cardinality: write
// access: write
// scope: open: run by whoever keeps the graph
// param: id str  of the person
// param: change str  id of the entry of the log
// include: locked, formers
@locked
MATCH (named:Person {id: $p.id})
UNWIND [named] + @formers(named) AS person
WITH lock, at, person WHERE person.erasedAt IS NULL
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
WITH lock, at, collect(person) AS people
CREATE (change:Change {id: $p.change, seq: lock.seq + 1, at: at, effectiveAt: at, kind: 'PERSON_ERASED',
                       reasonCode: 'PERSON_ERASED'})
FOREACH (person IN people | CREATE (change)-[:TOUCHED]->(person))
SET lock.seq = lock.seq + 1, lock.next = at
WITH at, people
MATCH (head:Head {id: 'head'})
SET head.at = at
WITH [person IN people | person.id] AS ids
CALL (ids) {
  UNWIND ids AS id
  MATCH (own:Request {viewer: id}) WHERE own.key > ''
  DELETE own
}
CALL (ids) {
  UNWIND ids AS id
  MATCH (shift:Shift {person: id}) WHERE shift.start IS NOT NULL
  SET shift.duty = '已删除'
  REMOVE shift.withdrawnReason
}
CALL (ids) {
  UNWIND ids AS id
  MATCH (shift:Shift {withdrawnBy: id}) WHERE shift.withdrawnAt IS NOT NULL
  REMOVE shift.withdrawnReason
}
CALL (ids) {
  UNWIND ids AS id
  MATCH (report:Report {by: id}) WHERE report.at IS NOT NULL
  REMOVE report.note
}
CALL (ids) {
  UNWIND ids AS id
  MATCH (visit:GuidanceVisit {by: id}) WHERE visit.at IS NOT NULL
  SET visit.notes = [note IN visit.notes | '']
}
CALL (ids) {
  UNWIND ids AS id
  MATCH (plan:ContingencyPlan {by: id}) WHERE plan.at IS NOT NULL
  REMOVE plan.note
}
CALL (ids) {
  UNWIND ids AS id
  MATCH (fact:StandingFact {by: id}) WHERE fact.at IS NOT NULL
  REMOVE fact.reason
}
CALL (ids) {
  UNWIND ids AS id
  CALL (id) {
    MATCH (:Person {id: id})-[:LIVES_IN]->(:Household)-[grows:GROWS]->() RETURN grows
    UNION
    MATCH (planned:Change {actor: id}) USING INDEX SEEK planned:Change(actor)
    MATCH (planned)-[:TOUCHED]->(home:Household)-[noted:GROWS]->(cooperative) WHERE noted.openedBy = planned.id
    MATCH (home)-[grows:GROWS]->(cooperative) WHERE grows.note = noted.note RETURN grows
  }
  REMOVE grows.note
}
CALL (ids) {
  UNWIND ids AS id
  MATCH (fact:ErrandFact {by: id}) WHERE fact.at IS NOT NULL
  REMOVE fact.reason
}
CALL (ids) {
  UNWIND ids AS id
  MATCH (errand:Errand {contact: id}) WHERE errand.at IS NOT NULL
  MATCH (errand)<-[:ON]-(fact:ErrandFact)
  REMOVE fact.reason
}
CALL (ids) {
  MATCH (kept:Request) WHERE kept.at > datetime({epochMillis: 0}) AND kept.hash IS NOT NULL
  REMOVE kept.hash
}
CALL (ids) {
  UNWIND ids AS id
  MATCH (isolation:Isolation {person: id})
  DETACH DELETE isolation
}
CALL (ids) {
  UNWIND ['DRAFT', 'APPLIED', 'UNDONE'] AS status
  MATCH (file:Restructuring {status: status})
  WHERE any(id IN coalesce(file.whose, []) + coalesce(file.overwrittenOf, []) WHERE id IN ids)
  WITH ids, file, [place IN range(0, size(coalesce(file.overwrittenOf, [])) - 1) WHERE NOT file.overwrittenOf[place] IN ids] AS others
  SET file.rows = [place IN range(0, size(file.rows) - 1) | CASE WHEN file.whose[place] IN ids THEN '' ELSE file.rows[place] END],
    file.overwritten = [place IN others | file.overwritten[place]],
    file.overwrittenOf = [place IN others | file.overwrittenOf[place]]
}
