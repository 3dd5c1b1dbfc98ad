// When something is said about a node that is locked (%): by the clock now, and past what was last said about it.
WITH *, datetime.truncate('microsecond', datetime.realtime()) AS clock
WITH *, CASE WHEN clock > %.changedAt THEN clock ELSE %.changedAt + duration({microseconds: 1}) END AS told_at
