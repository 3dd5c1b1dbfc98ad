// What is withheld of a change stays withheld when it is called off and what it opened is not kept: kept at the change as `withheld`, each
// thing with the unit or cooperative of whose set-up it is, or with the role; and of which things the change did something else, too.
// cardinality: write
// access: write
// scope: open: of what was read within the scope
// param: undone str  the change
// include: otherwise
MATCH (change:Change {id: $p.undone})
SET change.withheld = coalesce(change.withheld, []) + COLLECT {
  MATCH (change)-[:TOUCHED]->(thing)<-[covers:COVERS]-(lead:Unit {purpose: 'COOPERATIVE_SETUP', level: 3})
  WHERE $p.undone IN [covers.openedBy, covers.closedBy]
  RETURN thing.code + ' ' + lead.code AS pair
  UNION
  MATCH (change)-[:TOUCHED]->(thing)-[joins:GROWS|PLEDGES|MEMBER_OF|OFFICER_OF]->(cooperative)
  WHERE $p.undone IN [joins.openedBy, joins.closedBy]
  RETURN coalesce(thing.code, thing.id) + ' ' + cooperative.code AS pair
  UNION
  MATCH (change)-[:TOUCHED]->(person:Person)-[serves:SERVES_IN {role: 'PARTY_MEMBER'}]->()
  WHERE $p.undone IN [serves.openedBy, serves.closedBy]
  RETURN person.id + ' PARTY_MEMBER' AS pair
  UNION
  MATCH (change)-[:TOUCHED]->(told) WHERE (told:Household OR told:Enterprise OR told:Organization OR told:Person) AND @otherwise(change)
  RETURN coalesce(told.code, told.id) + ' OTHERWISE' AS pair
}
