// Whoever would change a restructuring waits here for those before it.
// cardinality: write
// access: write
// scope: open: read within the scope thereafter
// param: id str  its id
MATCH (plan:Restructuring {id: $p.id})
SET plan.id = plan.id
