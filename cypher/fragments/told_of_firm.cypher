// When something is said of a firm whose standing is locked: by the clock now, and past whatever was said of it before.
MATCH (standing:Standing {enterprise: $p.enterprise})
WITH standing, datetime.truncate('microsecond', datetime.realtime()) AS clock
WITH standing, CASE WHEN clock > standing.at THEN clock ELSE standing.at + duration({microseconds: 1}) END AS told_at
SET standing.at = told_at
WITH told_at
