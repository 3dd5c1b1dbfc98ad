// The graph's own instant, for a write that does not wait for others: of the data too.
MATCH (head:Head {id: 'head'})
WITH reduce(latest = head.at, each IN head.pending | CASE WHEN latest < each <= datetime() THEN each ELSE latest END) AS instant
WITH instant, instant AS at
