// Every firm there ever was, with each time that it lay in a village.
MATCH (enterprise:Enterprise)-[life:IN_VILLAGE]->(spot:Village) WHERE enterprise.code > ''
