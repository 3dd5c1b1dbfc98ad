// Where a person lives at the graph's own instant, or lived last, and the village where that lies, or lay last: their codes.
COLLECT {
  MATCH (%)-[dwells:LIVES_IN]->(dwelling:Household)-[lay:IN_VILLAGE]->(spot) WHERE dwells.since <= instant AND lay.since <= instant
  RETURN [dwelling.code, spot.code] ORDER BY dwells.since DESC, lay.since DESC LIMIT 1
}[0]
