// Every village in being.
MATCH (village:Village)-[life:IN_AREA]->(:Area) WHERE village.code > $p.after AND @holds(life)
