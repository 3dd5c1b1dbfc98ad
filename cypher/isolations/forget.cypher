// Isolations that are kept no longer are deleted, with the requests about them.
// cardinality: write
// access: write
// scope: open: run by the server itself
// param: now datetime  until when they were to be kept
MATCH (isolation:Isolation) WHERE isolation.retainUntil <= $p.now
CALL (isolation) {
  MATCH (request:Request {about: 'Isolation:' + isolation.id})
  DELETE request
}
DETACH DELETE isolation
