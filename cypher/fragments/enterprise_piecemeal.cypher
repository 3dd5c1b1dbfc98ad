// Enterprises that units of the viewer's cover one by one, or units beneath them.
UNWIND mine AS unit MATCH (unit)-[covers:COVERS]->(enterprise:Enterprise) WHERE @current(covers) RETURN enterprise
UNION
UNWIND mine AS unit MATCH (unit)<-[part:PART_OF]-(:Unit)-[covers:COVERS]->(enterprise:Enterprise) WHERE @current(part) AND @current(covers) RETURN enterprise
UNION
UNWIND mine AS unit MATCH (unit)<-[part:PART_OF]-(:Unit)<-[next:PART_OF]-(:Unit)-[covers:COVERS]->(enterprise:Enterprise)
WHERE @current(part) AND @current(next) AND @current(covers) RETURN enterprise
