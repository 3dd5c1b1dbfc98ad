// The coverage of a village: its own and its area's.
COLLECT {
  CALL (%, at) {
    @direct_ways(%)
    UNION ALL
    MATCH (%)-[lies:IN_AREA]->(area:Area)<-[covers:COVERS]-(unit:Unit) WHERE @holds(lies) AND @holds(covers)
    RETURN unit, 3 AS rank, area AS via, CASE WHEN covers.since > lies.since THEN covers.since ELSE lies.since END AS since
  }
  @best()
}
