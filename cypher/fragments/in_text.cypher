// Whether a node that is walked may be found: by its code, or by what it is called now or was called once.
((coded AND %.code STARTS WITH $p.code) OR (often AND (CASE WHEN way = 3 THEN %.pinyin ELSE %.folded END CONTAINS $p.forms[way] OR EXISTS {
  MATCH (%)-[:DESCRIBED]->(kept:Description) WHERE CASE WHEN way = 3 THEN kept.pinyin ELSE kept.folded END CONTAINS $p.forms[way] })))
