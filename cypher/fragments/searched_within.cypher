// Nodes of a kind within the viewer's scope, in the order of their keys; of structure, which everybody sees, those whose code begins so.
UNWIND CASE kind WHEN 'Person' THEN [true] ELSE [] END AS once
@person_reaches()
WITH person AS node, person.id AS key ORDER BY key
RETURN node
UNION ALL
UNWIND CASE kind WHEN 'Household' THEN [true] ELSE [] END AS once
@household_reaches()
WITH household AS node, household.code AS key ORDER BY key
RETURN node
UNION ALL
MATCH (node:Village) WHERE node.code STARTS WITH CASE kind WHEN 'Village' THEN beginning ELSE '~' END
RETURN node ORDER BY node.code
UNION ALL
MATCH (node:Unit) WHERE node.code STARTS WITH CASE kind WHEN 'Unit' THEN beginning ELSE '~' END
RETURN node ORDER BY node.code
UNION ALL
UNWIND CASE kind WHEN 'Enterprise' THEN [true] ELSE [] END AS once
@enterprise_reaches()
WITH enterprise AS node, enterprise.code AS key ORDER BY key
RETURN node
UNION ALL
UNWIND CASE kind WHEN 'Cooperative' THEN [true] ELSE [] END AS once
@cooperative_reaches()
WITH cooperative AS node, cooperative.code AS key ORDER BY key
RETURN node
