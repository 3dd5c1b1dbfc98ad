// Grids of each village, in code order.
// cardinality: batch village
// access: read
// scope: structure
// param: keys list[str]  of each village
// param: at datetime  the instant of the data
// include: holds, place
// returns: grid Grid
WITH $p.at AS at
UNWIND $p.keys AS key
MATCH (village:Village {code: key})
RETURN collect([key, COLLECT {
  MATCH (village)<-[in:IN_VILLAGE]-(grid) WHERE @holds(in) AND 'Grid' IN labels(grid) // tested so, the label is not scanned
  RETURN @place(grid) ORDER BY grid.code
}]) AS rows
