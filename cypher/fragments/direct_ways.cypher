// Units that cover a thing themselves, and those above them.
MATCH (%)<-[covers:COVERS]-(unit:Unit) WHERE @holds(covers) AND (@setup_seen(unit) OR %.code IN $p.homes)
RETURN unit, 0 AS rank, % AS via, covers.since AS since
UNION ALL
MATCH (%)<-[covers:COVERS]-(own:Unit)-[part:PART_OF]->(unit:Unit)
WHERE @holds(covers) AND @holds(part) AND (@setup_seen(own) OR %.code IN $p.homes)
RETURN unit, 4 AS rank, % AS via, CASE WHEN covers.since > part.since THEN covers.since ELSE part.since END AS since
UNION ALL
MATCH (%)<-[covers:COVERS]-(own:Unit)-[part:PART_OF]->(:Unit)-[above:PART_OF]->(unit:Unit)
WHERE @holds(covers) AND @holds(part) AND @holds(above) AND (@setup_seen(own) OR %.code IN $p.homes)
RETURN unit, 4 AS rank, % AS via, reduce(latest = covers.since, each IN [part.since, above.since] | CASE WHEN each > latest THEN each ELSE latest END) AS since
