// People move from one unit to another as a plan moves them: the head is locked first, and all at one instant of the graph.
// cardinality: write
// access: write
// scope: open: of a test
// param: moves list[list]  [person, unit that is left, unit that is taken over] of each
MATCH (head:Head {id: 'head'})
SET head.id = 'head'
WITH head, datetime.truncate('microsecond', datetime.realtime()) AS clock
WITH head, CASE WHEN clock > head.at THEN clock ELSE head.at + duration({microseconds: 1}) END AS at
SET head.at = at
WITH at
UNWIND $p.moves AS move
MATCH (person:Person {id: move[0]})-[command:COMMANDS]->(:Unit {code: move[1]}) WHERE command.since <= at < command.until
MATCH (unit:Unit {code: move[2]})
CREATE (person)-[:COMMANDS {since: at, until: command.until, openedBy: 'move'}]->(unit)
SET command.until = at
