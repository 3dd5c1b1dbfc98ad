// The rotas of people are locked, in the order of their ids: what is being rostered for them is told before what comes now.
// cardinality: write
// access: write
// scope: open: whether the viewer may was asked before
// param: people list[str]  ids, in order
UNWIND $p.people AS id
MERGE (rota:Rota {person: id})
SET rota.at = coalesce(rota.at, datetime('1970-01-01T00:00:00Z'))
