// What came of the viewer's request of a key; the instant of its write where that is not published yet.
// cardinality: optional
// access: read
// scope: open: of the viewer alone
// param: key str  of the request
// row: RequestState
// returns: hash str?
// returns: about str?
// returns: changes list[str]
// returns: moved bool
// returns: unpublished datetime?
RETURN COLLECT {
  MATCH (request:Request {viewer: $p.viewer, key: $p.key})
  WITH request, COLLECT { MATCH (head:Head {id: 'head'}) RETURN head.at }[0] AS published
  RETURN [request.hash, request.about, coalesce(request.changes, []), coalesce(request.moved, false),
    CASE WHEN request.written > published THEN toString(request.written) END]
} AS rows
