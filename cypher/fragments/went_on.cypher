// Who somebody (`named`) goes on as (`person`) at the instant: whoever they became part of, else themself.
MATCH (named) ((:Person)-[became:SUCCEEDED_BY WHERE @holds(became)]->(:Person)){0,100} (person:Person)
WHERE NOT EXISTS { MATCH (person)-[next:SUCCEEDED_BY]->() WHERE @holds(next) }
