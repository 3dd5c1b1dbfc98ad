// Enterprises of villages.
UNWIND $p.village AS code MATCH (from:Village {code: code})
WITH from, at
MATCH (from)<-[life:IN_VILLAGE]-(enterprise) WHERE @holds(life) AND 'Enterprise' IN labels(enterprise)
WITH enterprise ORDER BY enterprise.code WHERE @enterprise_holds(enterprise)
