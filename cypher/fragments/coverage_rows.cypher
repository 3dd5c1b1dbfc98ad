// The rows of a unit in files, one for each thing that it covers.
COLLECT { MATCH (%)-[covers:COVERS]->(covered) WHERE @holds(covers) RETURN [%.code, covered.code] ORDER BY covered.code }
