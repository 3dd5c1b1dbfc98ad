// The row of a grid in files, where it is in being.
COLLECT { MATCH (%)-[life:IN_VILLAGE]->(village:Village) WHERE @holds(life) RETURN [%.code, %.name, village.code] }
