// A restructuring comes to another state: it is applied, undone or abandoned; of an abandoned file nothing is kept, and of one that is
// undone not what it put right.
// cardinality: write
// access: write
// scope: open: of one that was read within the scope
// param: id str  its id
// param: status str  that it comes to
// param: at datetime?  of the write; of an abandoned one none is kept
// param: person str  who does so
// param: reason str?  why it is undone
// param: overwritten list[str]  what it put right of people, with what stood there, each in JSON
// param: overwritten_of list[str]  ids of those people
// param: towns list[str]  codes of those where what it did lies
MATCH (plan:Restructuring {id: $p.id})
SET plan.version = plan.version + 1, plan.status = $p.status,
  plan.appliedBy = CASE $p.status WHEN 'APPLIED' THEN $p.person ELSE plan.appliedBy END,
  plan.appliedAt = CASE $p.status WHEN 'APPLIED' THEN $p.at ELSE plan.appliedAt END,
  plan.undoneBy = CASE $p.status WHEN 'UNDONE' THEN $p.person END,
  plan.undoneAt = CASE $p.status WHEN 'UNDONE' THEN $p.at END,
  plan.undoReason = $p.reason, plan.overwritten = $p.overwritten, plan.overwrittenOf = $p.overwritten_of,
  plan.rows = CASE $p.status WHEN 'ABANDONED' THEN [] ELSE plan.rows END,
  plan.whose = CASE $p.status WHEN 'ABANDONED' THEN [] ELSE plan.whose END
WITH plan
UNWIND $p.towns AS code
MATCH (town:Town {code: code})
MERGE (plan)-[:PLANNED_FOR]->(town)
