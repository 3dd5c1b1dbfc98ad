// How things that changes described were described before, by whichever change: in the order in which that ended. Who was not said to
// be of the Party was no member.
// cardinality: many
// access: read
// scope: open: of a restructuring that was read within the scope
// param: changes list[str]  ids
// row: FormerName
// returns: label str
// returns: code str
// returns: name str
// returns: kind str?
// returns: party_member bool?
// returns: opened_by str
// returns: until datetime
RETURN COLLECT {
  MATCH (change:Change)-[:TOUCHED]->(node:Village|Unit|Household|Person) WHERE change.id IN $p.changes
  WITH DISTINCT node
  WHERE EXISTS { MATCH (node)-[own:DESCRIBED]->() WHERE own.openedBy IN $p.changes }
  MATCH (node)-[described:DESCRIBED]->(kept:Description)
  RETURN [labels(node)[0], coalesce(node.code, node.id), coalesce(kept.name, kept.address), kept.kind,
          CASE WHEN node:Person THEN coalesce(kept.partyMember, false) END, described.openedBy,
          toString(described.until)]
  ORDER BY described.until, coalesce(node.code, node.id), elementId(described)
} AS rows
