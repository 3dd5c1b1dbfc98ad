// People within the viewer's scope: those who live in its households, serve in its units, beneath or above them, or serve or hold a
// post in a town that it organises, and itself; how much of each these ways `give`. At another instant some more, whom `sight` leaves out.
CALL (at, instant) {
  UNWIND keys($p.sees_villages) AS code
  MATCH (:Village {code: code})<-[lies:IN_VILLAGE]-(household:Household)<-[lives:LIVES_IN]-(person:Person)
  WHERE lies.since <= instant AND lives.since <= instant AND (at <> instant OR (@current(lies) AND @current(lives)))
  RETURN person, $p.sees_villages[code] AS tier
  UNION ALL
  UNWIND keys($p.sees_households) AS code
  MATCH (:Household {code: code})<-[lives:LIVES_IN]-(person:Person) WHERE lives.since <= instant AND (at <> instant OR @current(lives))
  RETURN person, $p.sees_households[code] AS tier
  UNION ALL
  UNWIND $p.towns AS code
  MATCH (:Town {code: code})<-[in:IN_TOWN]-(body)<-[post:COMMANDS|LIAISES_FOR|SERVES_IN|HOLDS]-(person:Person)
  WHERE @current(in) AND @current(post)
  RETURN person, 4 AS tier
  UNION ALL
  UNWIND keys($p.sees_leaders) AS code
  MATCH (:Unit {code: code})<-[post:COMMANDS|LIAISES_FOR|SERVES_IN]-(person:Person)
  WHERE @current(post) AND (@leading(post) OR $p.sees_members[code] IS NOT NULL)
  RETURN person, CASE WHEN @leading(post) THEN $p.sees_leaders[code] ELSE $p.sees_members[code] END AS tier
  UNION ALL
  MATCH (person:Person {id: $p.viewer}) RETURN person, 4 AS tier
}
WITH at, instant, person, max(tier) AS given, false AS hidden
