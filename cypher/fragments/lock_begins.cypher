// The lock of the graph begins where the head stands, which kept the numbers of the log before there was a lock.
MERGE (lock:Lock {id: 'lock'})
ON CREATE SET lock.seq = coalesce(head.seq, 0), lock.next = coalesce(head.next, head.at)
