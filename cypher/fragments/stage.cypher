// The stage that the setting-up of a cooperative has come to at the instant: that of its last milestone.
COLLECT {
  MATCH (%)-[:REACHED]->(milestone:Milestone) WHERE milestone.at <= at
  RETURN milestone.stage ORDER BY milestone.at DESC, milestone.recordedAt DESC LIMIT 1
}[0]
