// Households that units of the viewer's cover one by one, or units beneath them; those that grow for its cooperatives; its homes.
UNWIND mine AS unit MATCH (unit)-[covers:COVERS]->(household:Household) WHERE @current(covers) RETURN household
UNION
UNWIND mine AS unit MATCH (unit)<-[part:PART_OF]-(:Unit)-[covers:COVERS]->(household:Household) WHERE @current(part) AND @current(covers) RETURN household
UNION
UNWIND mine AS unit MATCH (unit)<-[part:PART_OF]-(:Unit)<-[next:PART_OF]-(:Unit)-[covers:COVERS]->(household:Household)
WHERE @current(part) AND @current(next) AND @current(covers) RETURN household
UNION
UNWIND mine AS unit MATCH (unit)-[covers:COVERS]->(:Cooperative)<-[grows:GROWS]-(household:Household) WHERE @current(covers) AND @current(grows) RETURN household
UNION
UNWIND homes AS household RETURN household
