// The domicile of each cooperative, as its adopted charter has it, before one is adopted as it was last drafted, or else as it was
// proposed with.
// cardinality: batch cooperative optional
// access: read
// scope: structure
// param: keys list[str]  of each cooperative
// param: at datetime  the instant of the data
// returns: domicile str
WITH $p.at AS at
UNWIND $p.keys AS key
MATCH (cooperative:Cooperative {code: key})
RETURN collect([key, COLLECT {
  WITH cooperative, coalesce(COLLECT {
    MATCH (cooperative)-[:DRAFTED]->(charter:Charter) WHERE charter.at <= at
    RETURN charter.domicile ORDER BY coalesce(charter.adoptedAt <= at, false) DESC, charter.at DESC, charter.recordedAt DESC LIMIT 1
  }[0], cooperative.domicile) AS domicile
  WHERE domicile IS NOT NULL
  RETURN domicile
}]) AS rows
