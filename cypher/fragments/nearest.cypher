// Of the instant that is `asked` for: itself while the node is in being, else the last one of the life before it, else the first one of all.
CASE
  WHEN %:Town OR %:Change OR %:Disclosure OR %:Restructuring OR %:Directive OR %:Delivery OR %:Report OR %:Shift OR %:Tally
    OR %:Isolation OR %:Errand OR %:GuidanceVisit OR %:ContingencyPlan THEN asked
  WHEN %:Person THEN CASE WHEN EXISTS { (%)-[away:DEPARTED]->() WHERE away.since <= asked < away.until } THEN COLLECT {
    MATCH (%)-[leave:DEPARTED]->() WHERE leave.since <= asked AND NOT EXISTS { (%)-[away:DEPARTED]->() WHERE away.until = leave.since }
    RETURN leave.since - duration({microseconds: 1}) ORDER BY leave.since DESC LIMIT 1 }[0] ELSE asked END
  WHEN EXISTS { MATCH (%)-[life:IN_TOWN|IN_AREA|IN_VILLAGE]->() WHERE life.since <= asked < life.until } THEN asked
  ELSE coalesce(
    COLLECT { MATCH (%)-[life:IN_TOWN|IN_AREA|IN_VILLAGE]->() WHERE life.until <= asked
              RETURN life.until - duration({microseconds: 1}) ORDER BY life.until DESC LIMIT 1 }[0],
    COLLECT { MATCH (%)-[life:IN_TOWN|IN_AREA|IN_VILLAGE]->() RETURN life.since ORDER BY life.since LIMIT 1 }[0])
END
