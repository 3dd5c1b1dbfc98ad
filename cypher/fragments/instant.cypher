// The graph's own instant (the head's, or the latest plan's come into force), and that of the data: the one asked for, else it.
MATCH (head:Head {id: 'head'})
WITH coalesce($p.instant, reduce(latest = head.at, each IN head.pending |
     CASE WHEN latest < each <= datetime() THEN each ELSE latest END)) AS instant
WITH instant, coalesce($p.at, instant) AS at
