// The codes of a village (`spot`) and of those that became it, as is so at the instant.
CALL (spot, at) {
  MATCH (former:Village) ((:Village)-[became:SUCCEEDED_BY WHERE @holds(became)]->(:Village)){0,100} (spot)
  RETURN DISTINCT former.code AS formerly
}
