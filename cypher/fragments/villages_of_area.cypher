// Villages of areas. Only villages lie in one; not naming the label keeps the planner from starting with all of them.
UNWIND $p.area AS code MATCH (area:Area {code: code})
WITH area, at
MATCH (area)<-[life:IN_AREA]-(village) WHERE @holds(life)
