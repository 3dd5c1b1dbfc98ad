// All that is kept about who asks: its own properties; its tenures, past ones too; the changes that touched it or that it
// made, the disclosures of its fields or to it, and its requests that may be sent again, oldest first. And all that is kept of
// those who were merged into it.
// cardinality: batch viewer optional
// access: read
// scope: open: about the viewer alone
// param: keys list[str]  the one of who asks
// include: ties, given, formers, own_properties
// row: PersonalData
// returns: person PersonProperties?
// returns: former list[PersonProperties]
// returns: tenures list[PersonTenure]
// returns: changes list[ChangeEntry]
// returns: disclosures list[DisclosureEntry]
// returns: requests list[RequestEntry]
@given
UNWIND $p.keys AS viewer
RETURN collect([viewer, COLLECT {
  WITH COLLECT { MATCH (me:Person {id: $p.viewer}) RETURN me }[0] AS me
  WITH me, CASE WHEN me IS NULL THEN [] ELSE @formers(me) END AS formers
  WITH me, formers, [$p.viewer] + [former IN formers | former.id] AS ids
  RETURN [
    CASE WHEN me IS NOT NULL THEN @own_properties(me) END,
    [former IN formers | @own_properties(former)],
    @ties([me] + formers),
    COLLECT {
      CALL (me, formers, ids) {
        UNWIND [me] + formers AS own
        MATCH (own)<-[:TOUCHED]-(change:Change) RETURN change
        UNION
        UNWIND ids AS id
        MATCH (change:Change {actor: id}) RETURN change
      }
      RETURN ['Change:' + change.id, toString(change.at), toString(change.effectiveAt), change.kind, change.reason, change.reasonCode, coalesce(change.actor IN ids, false)]
      ORDER BY change.seq
    },
    COLLECT {
      CALL (ids) {
        UNWIND ids AS id
        MATCH (shown:Disclosure {subject: id}) WHERE shown.id > '' RETURN shown
        UNION
        UNWIND ids AS id
        MATCH (shown:Disclosure {viewer: id}) WHERE shown.id > '' RETURN shown
      }
      RETURN [shown.id, toString(shown.at), toString(coalesce(shown.lastAt, shown.at)), coalesce(shown.times, 1), shown.viewer,
        shown.subject, shown.fields, shown.purpose, shown.operation]
      ORDER BY shown.id
    },
    COLLECT {
      UNWIND ids AS id
      MATCH (request:Request {viewer: id}) WHERE request.key > ''
      RETURN [request.key, toString(request.at), request.about] ORDER BY request.at, request.key
    }]
}]) AS rows
