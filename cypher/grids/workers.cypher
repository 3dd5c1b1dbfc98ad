// Grid workers of each grid, by id.
// cardinality: batch grid
// access: read
// scope: structure
// param: keys list[str]  of each grid
// include: holds, person, given
// returns: worker Person
@given
UNWIND $p.keys AS key
MATCH (grid:Grid {code: key})
RETURN collect([key, COLLECT {
  MATCH (grid)<-[works:WORKS_IN]-(worker:Person) WHERE @holds(works)
  RETURN @person(worker) ORDER BY worker.id
}]) AS rows
