// Every unit in being.
MATCH (unit:Unit)-[life:IN_TOWN]->(:Town) WHERE unit.code > $p.after AND @holds(life)
