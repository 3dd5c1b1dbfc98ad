// People move from one unit to another as a plan moves them: the graph is locked first, and all at one instant of the graph.
// cardinality: write
// access: write
// scope: open: of a test
// param: moves list[list]  [person, unit that is left, unit that is taken over] of each
MATCH (lock:Lock {id: 'lock'})
SET lock.id = 'lock'
WITH lock, datetime.truncate('microsecond', datetime.realtime()) AS clock
WITH lock, CASE WHEN clock > lock.next THEN clock ELSE lock.next + duration({microseconds: 1}) END AS at
MATCH (head:Head {id: 'head'})
SET lock.next = at, head.at = at
WITH at
UNWIND $p.moves AS move
MATCH (person:Person {id: move[0]})-[command:COMMANDS]->(:Unit {code: move[1]}) WHERE command.since <= at < command.until
MATCH (unit:Unit {code: move[2]})
CREATE (person)-[:COMMANDS {since: at, until: command.until, openedBy: 'move'}]->(unit)
SET command.until = at
