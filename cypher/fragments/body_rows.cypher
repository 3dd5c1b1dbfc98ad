// The row of a body in files, where it is in being.
COLLECT { MATCH (%)-[life:IN_TOWN]->(town:Town) WHERE @holds(life) RETURN [%.code, %.name, %.kind, town.code] }
