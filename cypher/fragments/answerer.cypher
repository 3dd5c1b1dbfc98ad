// As which unit the viewer answers a delivery: one that answers it, or else the next above; and for which part of what it was sent
// to: empty for the whole, where one unit alone answers it, or the viewer holds all of them, or one above, or organises the town.
MATCH (directive:Directive {id: delivery.directive})
WITH *, @heirs(delivery) AS heirs
WITH *, COLLECT {
  UNWIND heirs AS heir
  MATCH (heir) @upwards() (upper:Unit)<-[place:COMMANDS|LIAISES_FOR]-(:Person {id: $p.viewer})
  WHERE @current(place)
  WITH size(part) AS steps, upper.code AS unit, heir.code AS heir
  RETURN [steps, unit, heir] ORDER BY steps, unit, heir
} AS held
WITH *, [each IN held WHERE each[0] = 0 | each[2]] AS own
WITH *, held <> [] OR $p.everything OR directive.town IN $p.towns AS may, coalesce(held[0][1], heirs[0].code, delivery.unit) AS unit,
  CASE WHEN own = [] OR all(heir IN heirs WHERE heir.code IN own) THEN '' ELSE own[0] END AS part
