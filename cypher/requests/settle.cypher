// A request is done: what came of it is kept with it.
// cardinality: write
// access: write
// scope: open: of the viewer alone
// param: viewer str  whose it is
// param: key str  of the request
// param: about str  id of what it was done to
// param: changes list[str]  ids of its changes
// param: moved bool  whether a case came to another stage
// param: written datetime?  instant of its write, where it changed the structure
MATCH (request:Request {viewer: $p.viewer, key: $p.key})
SET request.about = $p.about, request.changes = $p.changes, request.moved = $p.moved, request.written = $p.written
