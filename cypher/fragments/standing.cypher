// A unit, given with what has been above it: whether it is in being, as is what is part of something, and what is above it, or was last.
CASE WHEN size(%[1]) = 1 AND %[1][0]:PART_OF AND at < %[1][0].until THEN [%[0], true, endNode(%[1][0])]
ELSE [%[0], any(unit IN [%[0]] WHERE EXISTS { (unit)-[life:IN_TOWN]->() WHERE @holds(life) }),
  endNode(reduce(last = NULL, tie IN %[1] | CASE WHEN tie:PART_OF AND coalesce(last.since < tie.since, true) THEN tie ELSE last END))] END
