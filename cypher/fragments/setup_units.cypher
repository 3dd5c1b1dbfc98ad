// The units that set up the `cooperative`, as `unit`: those over it, and those of level 3 beneath them.
MATCH (cooperative)<-[covers:COVERS]-(unit:Unit) WHERE @holds(covers) RETURN unit
UNION
MATCH (cooperative)<-[covers:COVERS]-(:Unit)<-[part:PART_OF]-(unit:Unit {level: 3}) WHERE @holds(covers) AND @holds(part) RETURN unit
