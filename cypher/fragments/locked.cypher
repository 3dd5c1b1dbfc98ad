// The head, locked before anything of it is read, and the instant of a write: past the clock's and every earlier one's.
MATCH (head:Head {id: 'head'})
SET head.id = 'head'
WITH head, datetime.truncate('microsecond', datetime.realtime()) AS clock,
     CASE WHEN head.next > head.at THEN head.next ELSE head.at END AS latest
WITH head, CASE WHEN clock > latest THEN clock ELSE latest + duration({microseconds: 1}) END AS at
