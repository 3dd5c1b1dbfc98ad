// The villages of whose errand team the viewer is, in code order.
// cardinality: batch viewer
// access: read
// scope: open: about the viewer alone
// param: keys list[str]  the one of who asks
// include: given, current, village
// returns: village Village
@given
UNWIND $p.keys AS viewer
RETURN collect([viewer, COLLECT {
  MATCH (:Person {id: $p.viewer})-[office:HOLDS]->(team:Organization)-[seat:SEATED_IN]->(village:Village)
  WHERE team.kind = 'ERRAND_TEAM' AND @current(office) AND @current(seat)
  WITH DISTINCT village, at
  RETURN @village(village) ORDER BY village.code
}]) AS rows
