// How much of a person the viewer sees: 3 everything, 2 name and telephone number, 1 the name, 0 the masked name.
// 3: itself; whom it answers for; whoever lives, serves or holds a post in a town that it organises. 2: whoever answers for
// it, or for its unit. 1: who lives in a household of its scope, or serves in a unit of it.
CASE WHEN everything OR %.id = $p.viewer THEN 3 ELSE COLLECT {
  WITH COLLECT { MATCH (%)-[dwells:LIVES_IN]->(dwelling:Household) WHERE dwells.since <= instant
                 RETURN dwelling ORDER BY dwells.since DESC LIMIT 1 }[0] AS dwelling,
    COLLECT { MATCH (%)-[post:COMMANDS|LIAISES_FOR|SERVES_IN|HOLDS]->(body) WHERE @current(post)
              RETURN [body, type(post), post.role] } AS posts
  WITH dwelling, posts, @over(dwelling) AS coverers
  RETURN CASE
    WHEN any(coverer IN coverers WHERE coverer IN commanded)
      OR any(body IN [dwelling] + [post IN posts | post[0]] WHERE @organised(body)) THEN 3
    WHEN any(post IN posts WHERE post[0] IN above AND (post[1] <> 'SERVES_IN' OR post[2] = 'DOCTOR')) THEN 2
    WHEN size(coverers) > 0 OR dwelling IN homes
      OR any(body IN [post IN posts WHERE post[1] <> 'HOLDS' | post[0]] WHERE @beneath(body)) THEN 1
    ELSE 0 END
}[0] END
