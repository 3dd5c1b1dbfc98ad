// Whether a person lives, or lived last, serves or holds a post in a town whose organiser asks, or has no tenure yet.
(any(body IN COLLECT {
    MATCH (%)-[dwells:LIVES_IN]->(dwelling:Household) WHERE dwells.since <= instant
    RETURN dwelling ORDER BY dwells.since DESC LIMIT 1
  } + COLLECT {
    MATCH (%)-[post:COMMANDS|LIAISES_FOR|SERVES_IN|HOLDS]->(body) WHERE @current(post) RETURN body
  } WHERE @organised(body)) OR NOT EXISTS { (%)-[:!TOUCHED]-() })
