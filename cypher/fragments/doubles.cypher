// Those (`other`) who live in the village of a person (`person`) and may be the same.
MATCH (person)-[lives:LIVES_IN]->(:Household)-[lies:IN_VILLAGE]->(village:Village) WHERE @holds(lives) AND @holds(lies)
MATCH (village)<-[in:IN_VILLAGE]-(:Household)<-[stays:LIVES_IN]-(other:Person) WHERE @holds(in) AND @holds(stays) AND @alike(other)
