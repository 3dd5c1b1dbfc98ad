// Grid workers of each grid, by id.
// cardinality: batch grid
// access: read
// param: keys list[str]  of each grid
// param: at datetime  the instant of the data
// include: holds, person
// returns: worker Person
WITH $at AS at
UNWIND $keys AS key
MATCH (grid:Grid {code: key})
RETURN collect([key, COLLECT {
  MATCH (grid)<-[works:WORKS_IN]-(worker:Person) WHERE @holds(works)
  RETURN @person(worker) ORDER BY worker.id
}]) AS rows
