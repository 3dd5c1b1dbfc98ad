// Whether a change (the argument) did something else, too, to a thing (`told`) that it touched with what is withheld: that it did is told,
// for it would be told of anybody else. Of what was called off the change keeps that it did.
((NOT (told:Person AND coalesce(%.told CONTAINS '"PARTY_MEMBER"', false)) AND EXISTS {
  MATCH (told)-[tie]-(end)
  WHERE any(id IN [%.id] + coalesce(%.standsFor, []) WHERE id IN [tie.openedBy, tie.closedBy])
    AND NOT type(tie) IN ['GROWS', 'PLEDGES', 'MEMBER_OF', 'OFFICER_OF'] AND NOT coalesce(tie.role = 'PARTY_MEMBER', false)
    AND NOT (type(tie) = 'COVERS' AND coalesce(end.purpose = 'COOPERATIVE_SETUP' AND end.level = 3, false)) })
 OR coalesce(told.code, told.id) + ' OTHERWISE' IN coalesce(%.withheld, []))
