// Every change.
MATCH (change:Change) WHERE change.seq > coalesce(@sequence($after), 0)
