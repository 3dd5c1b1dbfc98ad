// Every unit in being.
MATCH (unit:Unit)-[life:IN_TOWN]->(:Town) WHERE unit.code > $after AND @holds(life)
