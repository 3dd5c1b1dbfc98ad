// Units that cover where a post lies.
MATCH (node)-[lies:LIES_IN]->(place)<-[covered:COVERS]-(unit:Unit) WHERE @either(lies) AND @either(covered)
