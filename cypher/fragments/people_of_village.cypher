// Those who live in villages.
UNWIND $p.village AS code MATCH (person)-[lives:LIVES_IN]->(:Household)-[in:IN_VILLAGE]->(:Village {code: code}) WHERE @holds(lives) AND @holds(in)
WITH *, NULL AS given, false AS hidden ORDER BY person.id
