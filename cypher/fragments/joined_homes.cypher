// A household (`lasting_home`) and those that became part of it by the instant (`former_home`), itself too. Who founded another one out of a
// household left it, which goes on.
MATCH (former_home) ((gone_home)-[joined:SUCCEEDED_BY]->()
  WHERE @holds(joined) AND NOT EXISTS { MATCH (gone_home)-[kept:IN_VILLAGE]->() WHERE kept.since <= joined.since < kept.until }){0,100} (lasting_home)
