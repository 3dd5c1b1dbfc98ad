// The row of a cooperative in files, where it is in being: with the stage that it has come to.
COLLECT {
  MATCH (%)-[life:IN_VILLAGE]->(village:Village) WHERE @holds(life)
  RETURN [%.code, %.name, %.product, %.businessScope, @stage(%), village.code]
}
