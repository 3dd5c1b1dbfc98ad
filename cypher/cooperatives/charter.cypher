// The charter of each cooperative as it was last drafted, or as it was last adopted.
// cardinality: batch cooperative optional
// access: read
// scope: structure
// param: keys list[str]  of each cooperative
// param: at datetime  the instant of the data
// each: label, which = Drafted, drafted | Adopted, adopted
// row: Charter
// returns: texts list[str]
// returns: at datetime
// returns: adopted_at datetime?
WITH $p.at AS at
UNWIND $p.keys AS key
MATCH (cooperative:Cooperative {code: key})
RETURN collect([key, COLLECT {
  MATCH (cooperative)-[:DRAFTED]->(charter:Charter) WHERE @which(charter)
  RETURN [charter.texts, toString(charter.at), CASE WHEN charter.adoptedAt <= at THEN toString(charter.adoptedAt) END]
  ORDER BY charter.at DESC, charter.recordedAt DESC LIMIT 1
}]) AS rows
