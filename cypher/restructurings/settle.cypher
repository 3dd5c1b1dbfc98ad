// A restructuring comes to another state: it is applied, undone or abandoned.
// cardinality: write
// access: write
// scope: open: of one that was read within the scope
// param: id str  its id
// param: status str  that it comes to
// param: at datetime?  of the write; of an abandoned one none is kept
// param: person str  who does so
// param: idempotency_key str?  of the request that applied it
MATCH (plan:Restructuring {id: $id})
SET plan.version = plan.version + 1, plan.status = $status,
  plan.idempotencyKey = coalesce($idempotency_key, plan.idempotencyKey),
  plan.appliedBy = CASE $status WHEN 'APPLIED' THEN $person ELSE plan.appliedBy END,
  plan.appliedAt = CASE $status WHEN 'APPLIED' THEN $at ELSE plan.appliedAt END,
  plan.undoneBy = CASE $status WHEN 'UNDONE' THEN $person END,
  plan.undoneAt = CASE $status WHEN 'UNDONE' THEN $at END
