// Units beneath one, itself among them, down to a level.
MATCH (:Unit {code: $p.issuer}) ((:Unit)<-[step:PART_OF WHERE step.since <= at < step.until]-(:Unit)){0,2} (unit:Unit)
WHERE unit.purpose = $p.purpose AND unit.level <= $p.to_level
