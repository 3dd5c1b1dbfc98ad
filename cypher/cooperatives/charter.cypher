// The charter of each cooperative as it was last drafted.
// cardinality: batch cooperative optional
// access: read
// scope: structure
// param: keys list[str]  of each cooperative
// param: at datetime  the instant of the data
// row: Charter
// returns: texts list[str]
// returns: at datetime
WITH $p.at AS at
UNWIND $p.keys AS key
MATCH (cooperative:Cooperative {code: key})
RETURN collect([key, COLLECT {
  MATCH (cooperative)-[:DRAFTED]->(charter:Charter) WHERE charter.at <= at
  RETURN [charter.texts, toString(charter.at)] ORDER BY charter.at DESC LIMIT 1
}]) AS rows
