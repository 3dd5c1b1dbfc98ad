// Every structural write waits here for those before it, and takes its instant: past the clock's and every earlier one's.
// cardinality: write
// access: write
// scope: open: structure of the log
MATCH (head:Head {id: 'head'})
SET head.id = 'head' // takes the lock before anything of the head is read
WITH head, datetime.truncate('microsecond', datetime.realtime()) AS clock,
     CASE WHEN head.next > head.at THEN head.next ELSE head.at END AS latest
SET head.next = CASE WHEN clock > latest THEN clock ELSE latest + duration({microseconds: 1}) END
