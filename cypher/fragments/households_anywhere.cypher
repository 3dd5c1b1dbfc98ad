// Every household in being.
MATCH (household:Household)-[life:IN_VILLAGE]->(:Village) WHERE household.code > $after AND @holds(life)
