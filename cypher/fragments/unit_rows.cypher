// The row of a unit in files, where it is in being: named as at the instant, with the unit above it.
COLLECT {
  MATCH (%)-[life:IN_TOWN]->(town:Town) WHERE @holds(life)
  RETURN [each IN @unit(%) | toString(each)]
    + [COLLECT { MATCH (%)-[part:PART_OF]->(above:Unit) WHERE @holds(part) RETURN above.code }[0], town.code]
}
