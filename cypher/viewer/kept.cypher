// All that is kept about who asks: its own properties; its tenures, past ones too; the changes that touched it or that it
// made, the disclosures of its fields or to it, and its requests that may be sent again, oldest first.
// cardinality: batch viewer optional
// access: read
// scope: open: about the viewer alone
// param: keys list[str]  the one of who asks
// include: ties
// row: PersonalData
// returns: person PersonProperties?
// returns: tenures list[PersonTenure]
// returns: changes list[ChangeEntry]
// returns: disclosures list[DisclosureEntry]
// returns: requests list[RequestEntry]
UNWIND $p.keys AS viewer
RETURN collect([viewer, COLLECT {
  WITH COLLECT { MATCH (me:Person {id: $p.viewer}) RETURN me }[0] AS me
  RETURN [
    CASE WHEN me IS NOT NULL THEN [me.id, me.name, me.birthYear, me.phone, me.partyMember, me.publicServant, me.synthetic, toString(me.erasedAt)] END,
    @ties(me),
    COLLECT {
      CALL (me) {
        MATCH (me)<-[:TOUCHED]-(change:Change) RETURN change
        UNION
        MATCH (change:Change {actor: $p.viewer}) RETURN change
      }
      RETURN ['Change:' + change.id, toString(change.at), toString(change.effectiveAt), change.kind, change.reason, change.reasonCode, coalesce(change.actor = $p.viewer, false)]
      ORDER BY change.seq
    },
    COLLECT {
      CALL () {
        MATCH (shown:Disclosure {subject: $p.viewer}) WHERE shown.id > '' RETURN shown
        UNION
        MATCH (shown:Disclosure {viewer: $p.viewer}) WHERE shown.id > '' RETURN shown
      }
      RETURN [shown.id, toString(shown.at), toString(coalesce(shown.lastAt, shown.at)), coalesce(shown.times, 1), shown.viewer,
        shown.subject, shown.fields, shown.purpose, shown.operation]
      ORDER BY shown.id
    },
    COLLECT {
      MATCH (request:Request {viewer: $p.viewer}) WHERE request.key > ''
      RETURN [request.key, toString(request.at), request.about] ORDER BY request.at, request.key
    }]
}]) AS rows
