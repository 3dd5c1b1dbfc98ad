// Whether what a change (the argument) did to a thing (`told`) is of the set-up of a cooperative that the viewer has no part in, or gave or
// took a place as a Party member, which the viewer does not see. Of what was called off the change keeps it itself (`withheld`).
((told:Household OR told:Enterprise OR told:Organization OR told:Person) AND NOT ($p.everything OR coalesce(told.code IN $p.homes, false) OR coalesce(told.id = $p.viewer, false))
 AND (EXISTS {
   MATCH (told)-[joins:GROWS|PLEDGES|MEMBER_OF|OFFICER_OF]->(cooperative)
   WHERE any(id IN [%.id] + coalesce(%.standsFor, []) WHERE id IN [joins.openedBy, joins.closedBy]) AND NOT @setup_holds(cooperative)
     AND NOT EXISTS { MATCH (told)<-[over:COVERS]-(lead:Unit) WHERE lead.code IN $p.mine AND lead.purpose = 'COOPERATIVE_SETUP' AND @current(over) }
 } OR EXISTS {
   MATCH (told)<-[covers:COVERS]-(lead:Unit)
   WHERE any(id IN [%.id] + coalesce(%.standsFor, []) WHERE id IN [covers.openedBy, covers.closedBy]) AND NOT @setup_seen(lead)
 } OR any(pair IN coalesce(%.withheld, []) WHERE split(pair, ' ')[0] = coalesce(told.code, told.id) AND NOT split(pair, ' ')[1] IN ['PARTY_MEMBER', 'OTHERWISE']
           AND NOT split(pair, ' ')[1] IN $p.sees_setups
           AND NOT coalesce($p.sees_cooperatives[split(pair, ' ')[1]] = 3, false))
 OR (told:Person AND @sight(told) <= 3 AND (coalesce(%.told CONTAINS '"PARTY_MEMBER"', false) OR told.id + ' PARTY_MEMBER' IN coalesce(%.withheld, []) OR EXISTS {
   MATCH (told)-[serves:SERVES_IN {role: 'PARTY_MEMBER'}]->()
   WHERE any(id IN [%.id] + coalesce(%.standsFor, []) WHERE id IN [serves.openedBy, serves.closedBy]) }))))
