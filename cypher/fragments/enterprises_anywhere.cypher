// Every enterprise in being.
MATCH (enterprise:Enterprise)-[life:IN_VILLAGE]->(:Village) WHERE enterprise.code > $after AND @holds(life)
