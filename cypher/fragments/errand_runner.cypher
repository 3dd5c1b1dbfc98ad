// The id of who runs an errand: as it stands now, or of an instant that is asked for as was said by then.
CASE WHEN $p.as_of IS NULL THEN %.runner ELSE COLLECT {
  MATCH (fact:ErrandFact)-[:ON]->(%) WHERE fact.at <= said RETURN fact.runner ORDER BY fact.at DESC LIMIT 1
}[0] END
