// What a restructuring put right of people, with what stood there before, each in JSON, in the order of its steps.
// cardinality: many
// access: read
// scope: open: of one that was read within the scope
// param: id str  of the restructuring
// returns: overwritten str
RETURN COLLECT {
  MATCH (plan:Restructuring {id: $p.id})
  UNWIND range(0, size(coalesce(plan.overwritten, [])) - 1) AS place
  RETURN plan.overwritten[place] ORDER BY place
} AS rows
