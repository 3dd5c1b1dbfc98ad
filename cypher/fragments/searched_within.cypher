// Nodes of a kind within the viewer's scope whose key begins so, in the order of their keys.
UNWIND CASE kind WHEN 'Person' THEN [beginning] ELSE [] END AS opening @person_reaches()
WITH person AS node, person.id AS key ORDER BY key
RETURN node
UNION ALL
UNWIND CASE kind WHEN 'Household' THEN [beginning] ELSE [] END AS opening
@household_reaches()
WITH household AS node, household.code AS key WHERE key STARTS WITH opening ORDER BY key
RETURN node
UNION ALL
MATCH (node:Village) WHERE node.code STARTS WITH CASE kind WHEN 'Village' THEN beginning ELSE '~' END
RETURN node ORDER BY node.code
UNION ALL
MATCH (node:Unit) WHERE node.code STARTS WITH CASE kind WHEN 'Unit' THEN beginning ELSE '~' END
RETURN node ORDER BY node.code
UNION ALL
UNWIND CASE kind WHEN 'Enterprise' THEN [beginning] ELSE [] END AS opening
@enterprise_reaches()
WITH enterprise AS node, enterprise.code AS key WHERE key STARTS WITH opening ORDER BY key
RETURN node
UNION ALL
UNWIND CASE kind WHEN 'Cooperative' THEN [beginning] ELSE [] END AS opening
@cooperative_reaches()
WITH cooperative AS node, cooperative.code AS key WHERE key STARTS WITH opening ORDER BY key
RETURN node
