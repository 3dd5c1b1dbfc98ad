// Every enterprise in being, where everything is open.
MATCH (enterprise:Enterprise)-[life:IN_VILLAGE]->(:Village) WHERE enterprise.code > $p.after AND @holds(life)
