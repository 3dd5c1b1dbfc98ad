// What undid each change of a plan is told by its own entry: the latest change was undone first.
// cardinality: write
// access: write
// scope: open: run by whoever keeps the graph
MATCH (plan:Restructuring {status: 'UNDONE'})
WITH COLLECT {
  MATCH (step:Change {restructuring: plan.id}) WHERE NOT step.kind IN ['UNDONE', 'CAME_INTO_FORCE'] RETURN step.id ORDER BY step.seq DESC
} AS steps, COLLECT {
  MATCH (undone:Change {restructuring: plan.id, kind: 'UNDONE'}) RETURN undone ORDER BY undone.seq
} AS undone
UNWIND range(0, size(undone) - 1) AS place
WITH steps[place] AS step, undone[place] AS entry
SET entry.undoes = step
