// Whether a restructuring is within the viewer's scope: drafted by it, or planned for towns all of which it organises; an
// auditor's are all.
(everything OR $auditor OR %.draftedBy = $viewer
 OR ($towns <> [] AND EXISTS { (%)-[:PLANNED_FOR]->(:Town) }
     AND NOT EXISTS { MATCH (%)-[:PLANNED_FOR]->(planned:Town) WHERE NOT planned.code IN $towns }))
