// Whether a change is within the viewer's scope: an auditor's are all, another's are those that touched something of it.
(everything OR $auditor OR EXISTS { MATCH (%)-[:TOUCHED]->(concerned) WHERE @concerns(concerned) })
