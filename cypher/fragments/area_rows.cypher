// The row of an area in files, where it is in being.
COLLECT { MATCH (%)-[life:IN_TOWN]->(town:Town) WHERE @holds(life) RETURN [%.code, %.name, town.code] }
