// Every household in being, where everything is open.
MATCH (household:Household)-[life:IN_VILLAGE]->(:Village) WHERE household.code > $p.after AND @holds(life)
