// Steps from where something lies at the graph's own instant, or lay last, to what holds that: of a household its village, area, town.
((lower)-[lying:IN_TOWN|IN_AREA|IN_VILLAGE]->(upper) WHERE lying.since <= instant
  AND NOT EXISTS { MATCH (lower)-[moved:IN_TOWN|IN_AREA|IN_VILLAGE]->() WHERE lying.since < moved.since <= instant })
