// Every village in being.
MATCH (village:Village)-[life:IN_AREA]->(:Area) WHERE village.code > $after AND @holds(life)
