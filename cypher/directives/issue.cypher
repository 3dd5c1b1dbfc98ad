// A directive is issued, with a delivery to each unit: of those beneath the one that issues it, itself among them, or of all of a purpose
// in a town, down to a level. Those are asked for figures that have none of the directive beneath them.
// cardinality: write
// access: write
// scope: open: whether somebody may is asked before
// param: id str  of the directive
// param: by str?  who issues it
// param: town str  where
// param: issuer str  code of the unit or of the body
// param: purpose str  of the units
// param: to_level int  the lowest level
// param: given dict[str]  its texts
// param: due_at datetime?  until when
// param: keys list[str]  of its measures
// param: labels list[str]  of its measures
// param: units list[str]  of its measures, empty for none
// param: decimals list[int]  of its measures
// each: start = issued_by_unit | issued_by_body
// include: published, holds
@published
WITH instant, at, datetime.truncate('microsecond', datetime.realtime()) AS clock
WITH at, CASE WHEN clock > instant THEN clock ELSE instant + duration({microseconds: 1}) END AS told_at
CREATE (directive:Directive {
  id: $p.id, at: told_at, by: $p.by, town: $p.town, from: $p.issuer, purpose: $p.purpose, toLevel: $p.to_level, dueAt: $p.due_at,
  keys: $p.keys, labels: $p.labels, units: $p.units, decimals: $p.decimals})
SET directive += $p.given
WITH at, told_at, directive
@start()
WITH at, told_at, directive, unit, size($p.keys) > 0 AND NOT EXISTS {
  MATCH (unit)<-[part:PART_OF]-(lower:Unit) WHERE @holds(part) AND lower.level <= $p.to_level } AS asked
CREATE (directive)-[:DELIVERED_AS]->(:Delivery {
  id: $p.id + '-' + unit.code, directive: $p.id, at: told_at, changedAt: told_at, unit: unit.code, level: unit.level, asked: asked})
