// The rows of a body in files, one for each place where it is seated.
COLLECT { MATCH (%)-[seated:SEATED_IN]->(place) WHERE @holds(seated) RETURN [%.code, place.code] ORDER BY place.code }
