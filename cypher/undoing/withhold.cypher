// What is withheld of a change stays withheld when it is called off and what it opened is not kept: kept at the change as `withheld`, each
// thing with the unit or cooperative of whose set-up it is, or with the role.
// cardinality: write
// access: write
// scope: open: of what was read within the scope
// param: undone str  the change
MATCH (change:Change {id: $p.undone})
SET change.withheld = COLLECT {
  MATCH (change)-[:TOUCHED]->(thing)<-[covers:COVERS]-(lead:Unit {purpose: 'COOPERATIVE_SETUP', level: 3})
  WHERE $p.undone IN [covers.openedBy, covers.closedBy]
  RETURN thing.code + ' ' + lead.code AS pair
  UNION
  MATCH (change)-[:TOUCHED]->(thing)-[joins:GROWS|PLEDGES|MEMBER_OF]->(cooperative)
  WHERE $p.undone IN [joins.openedBy, joins.closedBy]
  RETURN coalesce(thing.code, thing.id) + ' ' + cooperative.code AS pair
  UNION
  MATCH (change)-[:TOUCHED]->(person:Person)-[serves:SERVES_IN {role: 'PARTY_MEMBER'}]->()
  WHERE $p.undone IN [serves.openedBy, serves.closedBy]
  RETURN person.id + ' PARTY_MEMBER' AS pair
}
