// Whether a restructuring is within the viewer's scope: it organises all of the towns that it is for, and now also where the people and
// the enterprises are that its steps name or what it did touched; an auditor's are all. Having drafted it is no right, but
// where it is for no town that there is.
($p.everything OR $p.auditor
 OR ($p.towns <> [] AND (%.draftedBy = $p.viewer OR EXISTS { (%)-[:PLANNED_FOR]->(:Town) })
     AND NOT EXISTS { MATCH (%)-[:PLANNED_FOR]->(planned:Town) WHERE NOT planned.code IN $p.towns }
     AND NOT EXISTS {
       CALL (*) {
         UNWIND %.people AS id MATCH (person:Person {id: id}) RETURN person
         UNION
         MATCH (log:Change {restructuring: %.id})-[:TOUCHED]->(person:Person) USING INDEX SEEK log:Change(restructuring) RETURN person
       }
       WITH * WHERE NOT @organised_person(person) RETURN person
     }
     AND NOT EXISTS {
       CALL (*) {
         UNWIND %.enterprises AS code MATCH (firm:Enterprise {code: code}) RETURN firm
         UNION
         MATCH (log:Change {restructuring: %.id})-[:TOUCHED]->(firm:Enterprise) USING INDEX SEEK log:Change(restructuring) RETURN firm
       }
       WITH * WHERE NOT @organised(firm) RETURN firm
     }))
