// Steps from a unit to the one above it.
((subordinate)-[subordination:PART_OF]->(superior) WHERE @current(subordination))
