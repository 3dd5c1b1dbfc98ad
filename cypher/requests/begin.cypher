// A request is begun: whoever sends it again meanwhile waits here.
// cardinality: write
// access: write
// scope: open: of the viewer alone
// param: viewer str  whose it is
// param: key str  of the request
// param: hash str  of what it asks for
MERGE (request:Request {viewer: $p.viewer, key: $p.key})
ON CREATE SET request.hash = $p.hash, request.at = datetime.realtime()
