// Units of a purpose in a town, down to a level.
MATCH (:Town {code: $p.town})<-[life:IN_TOWN]-(unit:Unit)
WHERE @holds(life) AND unit.purpose = $p.purpose AND unit.level <= $p.to_level
