// Cooperatives within the viewer's scope.
UNWIND keys($p.cooperatives) AS code
MATCH (cooperative:Cooperative {code: code})-[life:IN_VILLAGE]->() WHERE @holds(life)
