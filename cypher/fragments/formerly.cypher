// The codes of a village (`spot`) and of those that it came from or became at any time, undone mergers too: errands that were asked for
// then are of households that may lie in it now. A village that is `alone` has all of its own.
CALL (spot) {
  MATCH (spot) ((:Village)-[:SUCCEEDED_BY]-(:Village)){0,100} (kin:Village)
  WITH collect(DISTINCT kin.code) AS codes
  UNWIND codes AS formerly
  RETURN formerly, size(codes) = 1 AS alone
}
