// The charter of each cooperative as it was last drafted, or as it was last adopted, told to the set-up and to
// those whom it binds: members may look into it (law of 2017, article 21, 5).
// cardinality: batch cooperative optional
// access: read
// scope: charter holds
// param: keys list[str]  of each cooperative
// include: given, charter_holds
// each: label, which = Drafted, drafted | Adopted, adopted
// row: Charter
// returns: texts list[str]
// returns: at datetime
// returns: adopted_at datetime?
@given
UNWIND $p.keys AS key
MATCH (cooperative:Cooperative {code: key})
RETURN collect([key, COLLECT {
  MATCH (cooperative)-[:DRAFTED]->(charter:Charter) WHERE @which(charter) AND @charter_holds(cooperative)
  RETURN [charter.texts, toString(charter.at), CASE WHEN charter.adoptedAt <= at THEN toString(charter.adoptedAt) END]
  ORDER BY charter.at DESC, charter.recordedAt DESC LIMIT 1
}]) AS rows
