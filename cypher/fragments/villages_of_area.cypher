// Villages of an area. Only villages lie in one; not naming the label keeps the planner from starting with all of them.
MATCH (area:Area {code: $p.area})
WITH area, at
MATCH (area)<-[life:IN_AREA]-(village) WHERE @holds(life)
