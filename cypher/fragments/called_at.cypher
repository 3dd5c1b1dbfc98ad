// What a node is called and was called by the instant, the latest first: folded form, pinyin, and as it was written.
([each IN [[%.folded, %.pinyin, coalesce(%.name, %.address), %.describedSince]] WHERE coalesce(each[3] <= at, true)] + COLLECT {
  MATCH (%)-[described:DESCRIBED]->(kept:Description) WHERE described.since <= at
  RETURN [kept.folded, kept.pinyin, coalesce(kept.name, kept.address)] ORDER BY described.since DESC })
