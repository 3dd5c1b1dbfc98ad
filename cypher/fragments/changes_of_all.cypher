// Every change.
MATCH (change:Change) WHERE change.seq > coalesce(toInteger($after), 0)
