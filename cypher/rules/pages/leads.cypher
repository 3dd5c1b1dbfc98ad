// Those of these keys of units of which the viewer knows what their growers plant, in order: they set up a cooperative whose whole case is
// within the viewer's scope, or the viewer has a place in them and commands them, or they cover where their commander lives.
// cardinality: many
// access: read
// scope: setup holds
// param: keys list[str]  codes of units
// returns: key str
// include: instant, holds, setup_holds
@instant
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  UNWIND $p.keys AS this
  MATCH (node:Unit {code: this}) WHERE this IN $p.mine AND NOT EXISTS {
    MATCH (node)<-[commands:COMMANDS]-(commander:Person) WHERE @holds(commands) AND commander.id <> $p.viewer AND NOT EXISTS {
      MATCH (commander)-[lives:LIVES_IN]->(:Household)<-[covers:COVERS]-(node) WHERE @holds(lives) AND @holds(covers) }
  } OR EXISTS {
    MATCH (node)-[part:PART_OF]->(:Unit)-[sets:COVERS]->(cooperative:Cooperative)
    WHERE @holds(part) AND @holds(sets) AND @setup_holds(cooperative) }
  RETURN this ORDER BY this
} AS rows
