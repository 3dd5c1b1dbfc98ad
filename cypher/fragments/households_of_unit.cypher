// Households that a unit covers.
MATCH (household:Household)<-[covers:COVERS]-(:Unit {code: $unit}) WHERE @holds(covers)
