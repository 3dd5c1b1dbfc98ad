// How far an errand has come: as it stands now, or of an instant that is asked for as was said by then.
CASE WHEN $p.as_of IS NULL THEN %.state ELSE COLLECT {
  MATCH (fact:ErrandFact)-[:ON]->(%) WHERE fact.at <= said RETURN fact.state ORDER BY fact.at DESC LIMIT 1
}[0] END
