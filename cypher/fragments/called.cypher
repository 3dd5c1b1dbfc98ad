// What a node is called at the instant: folded form, pinyin, and as it was written.
CASE WHEN %.describedSince <= at THEN [%.folded, %.pinyin, coalesce(%.name, %.address)] ELSE coalesce(COLLECT {
  MATCH (%)-[described:DESCRIBED]->(kept:Description) WHERE @holds(described)
  RETURN [kept.folded, kept.pinyin, coalesce(kept.name, kept.address)] }[0], [%.folded, %.pinyin, coalesce(%.name, %.address)]) END
