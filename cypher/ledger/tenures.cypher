// Tenures of these types that begin or end at each node, by type, other end and role: those that hold at an instant, or those
// that begin or end later.
// cardinality: batch key
// access: read
// scope: open: of things that were looked up within the scope
// param: keys list[str]  of one label
// param: types list[str]  of tenures
// each: label, key = @labels(anchored)
// each: when = holds | later
// include: given
// row: Tenure
// returns: id str
// returns: type str
// returns: source str
// returns: source_key str
// returns: target str
// returns: target_key str
// returns: role str?
// returns: position str?
// returns: title str?
// returns: head bool?
// returns: planted_area float?
// returns: since datetime
// returns: until datetime?
// returns: opened_by str?
// returns: departure Departure?
// returns: kind str?
// returns: state str?
// returns: contribution float?
// returns: contribution_kind str?
// returns: present bool?
// returns: additional_votes int?
// returns: gained list[str]?
// returns: joins str?
// returns: valuation str?
// returns: ground str?
// returns: grower str?
// returns: votes int?
// returns: next_visit_on datetime?
// returns: note str?
@given
UNWIND $p.keys AS this
RETURN collect([this, COLLECT {
  MATCH (node:@label {@key: this})-[tenure]-(other) USING INDEX SEEK node:@label(@key)
  WHERE type(tenure) IN $p.types AND @when(tenure)
  WITH tenure, type(tenure) AS type, startNode(tenure) AS source, endNode(tenure) AS target
  RETURN [elementId(tenure), type, labels(source)[0], coalesce(source.code, source.id), labels(target)[0], coalesce(target.code, target.id),
          tenure.role, tenure.position, tenure.title, tenure.head, tenure.plantedArea,
          toString(tenure.since), toString(tenure.until), tenure.openedBy, tenure.departure,
          tenure.kind, tenure.state, tenure.contribution, tenure.contributionKind, tenure.present, tenure.additionalVotes, tenure.gained,
          tenure.joins, tenure.valuation, tenure.ground, tenure.grower, tenure.votes,
          toString(tenure.nextVisitOn), tenure.note]
  ORDER BY type, coalesce(source.code, source.id), coalesce(target.code, target.id), tenure.role, tenure.position
}]) AS rows
