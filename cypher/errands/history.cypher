// What was said of each errand, the oldest first.
// cardinality: batch errand
// access: read
// scope: open: asked of errands within the scope
// param: keys list[str]  of each errand
// param: after str  what a page stands after
// param: before str  what a page stands before
// param: limit int  rows of a page
// each: page = forward | backward | counted
// each: row = [[fact.state, CASE WHEN speaker IS NOT NULL THEN @person(speaker) END, toString(fact.at), fact.reason], place]
// each: order = place
// include: given, moment
// row: ErrandFactEntry
// returns: node ErrandFact
// returns: place str
@given
@moment
UNWIND $p.keys AS key
MATCH (errand:Errand {id: key})
RETURN collect([key, COLLECT {
  CALL (errand, said) { MATCH (errand)<-[:ON]-(fact:ErrandFact) WHERE fact.at <= said RETURN fact }
  OPTIONAL MATCH (speaker:Person {id: fact.by})
  WITH fact, speaker, at, instant, said, toString(fact.at) + fact.id AS place WHERE $p.after < place < $p.before
  @page()
}]) AS rows
