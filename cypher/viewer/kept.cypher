// All that is kept about who asks: its own properties; its tenures, past ones too; the changes that touched it or that it
// made, the disclosures of its fields or to it, and its requests that may be sent again, oldest first; its shifts, and those of others that it
// made; the counts that it told.
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
// returns: shifts list[ShiftEntry]
// returns: tallies list[TallyEntry]
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
    },
    COLLECT {
      CALL () {
        MATCH (shift:Shift {person: $p.viewer}) WHERE shift.start IS NOT NULL RETURN shift
        UNION
        MATCH (shift:Shift {by: $p.viewer}) WHERE shift.at IS NOT NULL RETURN shift
      }
      RETURN ['Shift:' + shift.id, toString(shift.at), 'Post:' + shift.post, 'Person:' + shift.person, shift.duty, toString(shift.start),
        toString(shift.end), toString(shift.withdrawnAt), shift.withdrawnReason, coalesce(shift.by = $p.viewer, false)]
      ORDER BY shift.start, shift.id
    },
    COLLECT {
      MATCH (tally:Tally {by: $p.viewer}) WHERE tally.at IS NOT NULL
      RETURN ['Tally:' + tally.id, toString(tally.at), tally.of, tally.key, tally.value / 1000.0, tally.from, tally.to]
      ORDER BY tally.at, tally.id
    }]
}]) AS rows
