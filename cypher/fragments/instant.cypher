// The instant of the data: the one asked for, else the graph's own (the head's, or the latest plan's come into force).
MATCH (head:Head {id: 'head'})
WITH coalesce($at, reduce(latest = head.at, each IN head.pending |
     CASE WHEN latest < each <= datetime() THEN each ELSE latest END)) AS at
