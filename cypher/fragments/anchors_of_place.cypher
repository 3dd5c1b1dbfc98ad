// Units that cover a thing.
MATCH (node)<-[covered:COVERS]-(unit:Unit) WHERE @either(covered)
