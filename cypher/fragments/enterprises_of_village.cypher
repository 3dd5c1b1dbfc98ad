// Enterprises of a village.
MATCH (from:Village {code: $village})
WITH from, at
MATCH (from)<-[life:IN_VILLAGE]-(enterprise:Enterprise) WHERE @holds(life)
