// An errand is asked for.
// cardinality: write
// access: write
// scope: open: whether the viewer may was asked before
// param: id str  of the errand
// param: fact str  id of what is said of it
// param: by str?  who asks for it
// param: household str  that wants it
// param: village str  where that lies
// param: contact str?  whom to call
// param: channel str  by which way it was asked for
// param: on date  the day on which it is wanted
// param: to_the_door bool  whether it is brought there
// param: names list[str]  of the items
// param: folded list[str]  names and measures in their folded forms
// param: measures list[str]  of the items
// param: quantities list[int]  in whole thousandths
WITH datetime.truncate('microsecond', datetime.realtime()) AS told_at
CREATE (errand:Errand {
  id: $p.id, at: told_at, by: $p.by, household: $p.household, village: $p.village, contact: $p.contact, channel: $p.channel, on: $p.on,
  toTheDoor: $p.to_the_door, names: $p.names, folded: $p.folded, measures: $p.measures, quantities: $p.quantities, state: 'REQUESTED',
  changedAt: told_at})
CREATE (:ErrandFact {id: $p.fact, at: told_at, by: $p.by, state: 'REQUESTED'})-[:ON]->(errand)
