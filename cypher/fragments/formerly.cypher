// The codes of a village (`spot`) and of those that it came from or became at any time, undone mergers too: errands that were asked for
// then are of households that may lie in it now.
CALL (spot) {
  MATCH (spot) ((:Village)-[:SUCCEEDED_BY]-(:Village)){0,100} (kin:Village)
  RETURN DISTINCT kin.code AS formerly
}
