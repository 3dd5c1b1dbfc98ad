// Cooperatives of a village.
MATCH (from:Village {code: $p.village})
WITH from, at
MATCH (from)<-[life:IN_VILLAGE]-(cooperative) WHERE @holds(life) AND 'Cooperative' IN labels(cooperative)
WITH cooperative WHERE @cooperative_holds(cooperative)
