// The coverage of what lies in a village: its own, its grid's (of households only), its village's and its area's.
COLLECT {
  CALL (%, at) {
    @direct_ways(%)
    UNION ALL
    MATCH (%)-[in:IN_GRID]->(grid:Grid)<-[covers:COVERS]-(unit:Unit) WHERE @holds(in) AND @holds(covers)
    RETURN unit, 1 AS rank, grid AS via, CASE WHEN covers.since > in.since THEN covers.since ELSE in.since END AS since
    UNION ALL
    MATCH (%)-[in:IN_VILLAGE]->(village:Village)<-[covers:COVERS]-(unit:Unit) WHERE @holds(in) AND @holds(covers)
    RETURN unit, 2 AS rank, village AS via, CASE WHEN covers.since > in.since THEN covers.since ELSE in.since END AS since
    UNION ALL
    MATCH (%)-[in:IN_VILLAGE]->(:Village)-[lies:IN_AREA]->(area:Area)<-[covers:COVERS]-(unit:Unit)
    WHERE @holds(in) AND @holds(lies) AND @holds(covers)
    RETURN unit, 3 AS rank, area AS via, reduce(latest = in.since, each IN [lies.since, covers.since] | CASE WHEN each > latest THEN each ELSE latest END) AS since
  }
  @best()
}
