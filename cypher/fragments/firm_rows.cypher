// The row of a firm in files, where it is in being.
COLLECT {
  MATCH (%)-[life:IN_VILLAGE]->(village:Village) WHERE @holds(life)
  RETURN [%.code, %.name, %.kind, village.code, toString(coalesce(%.synthetic, false))]
}
