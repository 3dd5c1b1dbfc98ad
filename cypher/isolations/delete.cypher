// An isolation that never was is deleted; what was asked for in requests about it is forgotten, so that one that comes again does nothing.
// cardinality: write
// access: write
// scope: open: whether the viewer may was asked before
// param: id str  its id
MATCH (isolation:Isolation {id: $p.id})
CALL (isolation) {
  MATCH (request:Request {about: 'Isolation:' + isolation.id})
  REMOVE request.hash
}
DETACH DELETE isolation
