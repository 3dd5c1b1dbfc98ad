// Cooperatives in what units of the viewer's cover, or that they or units above them cover, or that its homes or it itself join.
UNWIND mine AS unit MATCH (unit)-[covers:COVERS]->(:Area)<-[lies:IN_AREA]-(village)<-[life:IN_VILLAGE]-(cooperative:Cooperative)
WHERE @current(covers) RETURN cooperative
UNION
UNWIND mine AS unit MATCH (unit)-[covers:COVERS]->(:Village)<-[life:IN_VILLAGE]-(cooperative:Cooperative) WHERE @current(covers) RETURN cooperative
UNION
UNWIND mine AS unit MATCH (unit)<-[part:PART_OF]-(:Unit)-[covers:COVERS]->(:Village)<-[life:IN_VILLAGE]-(cooperative:Cooperative)
WHERE @current(part) AND @current(covers) RETURN cooperative
UNION
UNWIND mine AS unit MATCH (unit) @upward(){0,1} (setting:Unit)-[covers:COVERS]->(cooperative:Cooperative) WHERE @current(covers) RETURN cooperative
UNION
UNWIND homes AS home MATCH (home)-[joins:GROWS|PLEDGES]->(cooperative:Cooperative) WHERE @current(joins) RETURN cooperative
UNION
MATCH (:Person {id: $p.viewer})-[joins:PLEDGES]->(cooperative:Cooperative) WHERE @current(joins) RETURN cooperative
