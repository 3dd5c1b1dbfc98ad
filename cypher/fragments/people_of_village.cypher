// Those who live in a village.
MATCH (person)-[lives:LIVES_IN]->(:Household)-[in:IN_VILLAGE]->(:Village {code: $p.village}) WHERE @holds(lives) AND @holds(in)
WITH *, NULL AS given, false AS hidden
