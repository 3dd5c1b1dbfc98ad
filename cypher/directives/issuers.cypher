// Who issued each directive: a unit, or a body.
// cardinality: batch directive optional
// access: read
// scope: structure
// param: keys list[str]  of each directive
// include: given, unit, kinded
// returns: issuer IssuedFrom
@given
UNWIND $p.keys AS key
MATCH (directive:Directive {id: key})
RETURN collect([key, COLLECT {
  OPTIONAL MATCH (unit:Unit {code: directive.from})
  OPTIONAL MATCH (body:Organization {code: directive.from})
  RETURN CASE WHEN unit IS NULL THEN ['Organization', @kinded(body)] ELSE ['Unit', @unit(unit)] END
}]) AS rows
