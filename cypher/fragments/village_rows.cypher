// The row of a village in files, where it is in being: described as at the instant.
COLLECT { MATCH (%)-[life:IN_AREA]->(area:Area) WHERE @holds(life) RETURN @village(%) + [area.code] }
