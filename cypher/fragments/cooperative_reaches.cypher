// Cooperatives within the viewer's scope.
UNWIND keys($p.sees_cooperatives) AS code
MATCH (cooperative:Cooperative {code: code})-[life:IN_VILLAGE]->() WHERE @holds(life)
