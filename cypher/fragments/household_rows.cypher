// The row of a household in files, where it is in being: with its address as at the instant.
COLLECT {
  MATCH (%)-[life:IN_VILLAGE]->(village:Village) WHERE @holds(life)
  RETURN @household(%) + [village.code, COLLECT { MATCH (%)-[lies:IN_GRID]->(grid:Grid) WHERE @holds(lies) RETURN grid.code }[0],
    toString(coalesce(%.synthetic, false))]
}
