// The graph's own instant (the head's as published, or the latest plan's come into force), and that of the data: the one asked
// for, else it. Whether what is known of the viewer is of that very version of the graph (`fresh`): else there are no rows.
MATCH (head:Head {id: 'head'})
WITH head.at AS published, coalesce($p.instant, reduce(latest = head.at, each IN head.pending |
     CASE WHEN latest < each <= datetime() THEN each ELSE latest END)) AS instant
WITH published, instant, coalesce($p.at, instant) AS at, coalesce($p.known = toString(published) + ' ' + toString(instant), true) AS fresh
