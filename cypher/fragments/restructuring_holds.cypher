// Whether a restructuring is within the viewer's scope: drafted by it, or planned for towns all of which it organises; an
// auditor's are all.
($p.everything OR $p.auditor OR %.draftedBy = $p.viewer
 OR ($p.towns <> [] AND EXISTS { (%)-[:PLANNED_FOR]->(:Town) }
     AND NOT EXISTS { MATCH (%)-[:PLANNED_FOR]->(planned:Town) WHERE NOT planned.code IN $p.towns }))
