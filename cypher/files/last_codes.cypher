// The last code of a household that was given in each village, whether that is in being or not.
// cardinality: batch village optional
// access: read
// scope: open: tells codes of no thing that is, but which are free
// scan: the range of codes that begin with the village's alone
// param: keys list[str]  codes of villages
// returns: code str
UNWIND $p.keys AS key
RETURN collect([key, COLLECT {
  MATCH (home:Household) WHERE home.code STARTS WITH key + 'H'
  RETURN home.code ORDER BY home.code DESC LIMIT 1
}]) AS rows
