// Cooperatives of each village, in code order.
// cardinality: batch village
// access: read
// scope: cooperative holds
// param: keys list[str]  of each village
// include: holds, cooperative, given, cooperative_holds
// returns: cooperative Cooperative
@given
UNWIND $p.keys AS key
MATCH (village:Village {code: key})
RETURN collect([key, COLLECT {
  MATCH (village)<-[in:IN_VILLAGE]-(cooperative) WHERE 'Cooperative' IN labels(cooperative) AND @holds(in)
  WITH * WHERE @cooperative_holds(cooperative)
  RETURN @cooperative(cooperative) ORDER BY cooperative.code
}]) AS rows
