// The lock of the graph, taken before anything is read, and the instant of a write: past the clock's and every earlier one's.
MATCH (lock:Lock {id: 'lock'})
SET lock.id = 'lock'
WITH lock, datetime.truncate('microsecond', datetime.realtime()) AS clock
WITH lock, CASE WHEN clock > lock.next THEN clock ELSE lock.next + duration({microseconds: 1}) END AS at
