// All nodes of a kind whose key begins so, in the order of their keys, where everything is open.
// each: label, key = @labels(searched)
MATCH (node:@label) WHERE node.@key STARTS WITH CASE kind WHEN '@label' THEN beginning ELSE '~' END
RETURN node ORDER BY node.@key
