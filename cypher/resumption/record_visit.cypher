// A visit to a firm is noted; it may take the place of one that held.
// cardinality: write
// access: write
// scope: open: whether the viewer may was asked before
// param: enterprise str  code of the firm, whose standing is locked
// param: id str  of the visit
// param: by str?  who notes it
// param: mode str  how it was made
// param: held_at datetime  when it took place
// param: topics list[str]  what was looked at
// param: results list[str]  what was found, of each
// param: notes list[str]  in words, of each; empty for none
// param: replaces str?  id of the one whose place it takes
// include: told_of_firm
@told_of_firm
CREATE (visit:GuidanceVisit {id: $p.id, at: told_at, by: $p.by, enterprise: $p.enterprise, mode: $p.mode, heldAt: $p.held_at,
  topics: $p.topics, results: $p.results, notes: $p.notes, until: datetime('9999-12-31T00:00:00Z')})
WITH told_at, visit
MATCH (before:GuidanceVisit {id: $p.replaces})
SET before.until = told_at
CREATE (visit)-[:REPLACES]->(before)
