// Every change.
MATCH (change:Change) WHERE change.seq > coalesce(@sequence($p.after), 0)
