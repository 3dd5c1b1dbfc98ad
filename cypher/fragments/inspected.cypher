// What the last visit on site found that was held before an instant (`ended`), where it was not before a day (`since`): null where there
// is none.
COLLECT {
  MATCH (visit:GuidanceVisit {enterprise: %.code}) WHERE visit.id > '' AND visit.mode = 'ON_SITE' AND @holding(visit) AND visit.heldAt < ended
  WITH visit, since ORDER BY visit.id LIMIT 1
  WITH visit WHERE visit.heldAt >= @day_starts(since)
  RETURN visit.results
}[0]
