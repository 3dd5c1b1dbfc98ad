// Enterprises of a village.
MATCH (from:Village {code: $p.village})
WITH from, at
MATCH (from)<-[life:IN_VILLAGE]-(enterprise) WHERE @holds(life) AND 'Enterprise' IN labels(enterprise)
WITH enterprise WHERE @enterprise_holds(enterprise)
