// Every cooperative in being, where everything is open.
MATCH (cooperative:Cooperative)-[life:IN_VILLAGE]->(:Village) WHERE cooperative.code > $p.after AND @holds(life)
