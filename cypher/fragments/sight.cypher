// How much of a person the viewer sees: 4 and more everything, 3 all but Party membership, 2 name and telephone number, 1 name and
// masked number, 0 the masked name. The most that comes of where the person lives, or lived last, and of each place in a unit,
// which are looked at only where that is not everything; everything of oneself, and of whoever serves or holds a post in a town
// that the viewer organises.
CASE WHEN $p.everything OR %.id = $p.viewer THEN 4 ELSE COLLECT {
    OPTIONAL MATCH (%)-[dwells:LIVES_IN]->(dwelling:Household)-[lay:IN_VILLAGE]->(spot) WHERE dwells.since <= instant AND lay.since <= instant
    WITH dwelling, spot ORDER BY dwells.since DESC, lay.since DESC LIMIT 1
    WITH reduce(most = 0, each IN [$p.sees_households[dwelling.code], $p.sees_villages[spot.code]] | CASE WHEN each > most THEN each ELSE most END) AS there
    RETURN CASE WHEN there >= 4 THEN there ELSE reduce(most = there, each IN COLLECT {
      MATCH (%)-[post:COMMANDS|LIAISES_FOR|SERVES_IN|HOLDS]->(body)-[lies:IN_TOWN]->(town) WHERE @current(post) AND lies.since <= instant
      RETURN CASE WHEN town.code IN $p.towns THEN 4 WHEN @leading(post) THEN $p.sees_leaders[body.code] ELSE $p.sees_members[body.code] END
    } | CASE WHEN each > most THEN each ELSE most END) END
  }[0] END
