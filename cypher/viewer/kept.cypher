// All that is kept about who asks: its own properties; its tenures, past ones too; the changes that touched it or that it
// made, the disclosures of its fields or to it, and its requests that may be sent again, oldest first; its shifts, and those of others that it
// made; the counts that it told; what it said of directives, of firms and of visits to growers, and that it began or ended somebody's isolation; its isolations; errands
// that it asked for, is to be called about or has run, and what it said of any; the plans that it drafted, applied or undid, and what files have of
// it in theirs; what it recorded of
// cooperatives, and what was recorded of it there. And all that is kept of those who were merged into it.
// cardinality: batch viewer optional
// access: read
// scope: open: about the viewer alone
// param: keys list[str]  the one of who asks
// include: ties, given, formers, own_properties
// scan: plans and cooperatives are few, and have no index of who signed them; it is asked seldom
// row: PersonalData
// returns: person PersonProperties?
// returns: former list[PersonProperties]
// returns: tenures list[PersonTenure]
// returns: changes list[ChangeEntry]
// returns: disclosures list[DisclosureEntry]
// returns: requests list[RequestEntry]
// returns: shifts list[ShiftEntry]
// returns: tallies list[TallyEntry]
// returns: answers list[AnswerEntry]
// returns: isolations list[IsolationEntry]
// returns: guidance list[AnswerEntry]
// returns: errands list[ErrandEntry]
// returns: errand_facts list[ErrandFactSaid]
// returns: plans list[AnswerEntry]
// returns: cooperatives list[AnswerEntry]
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
    },
    COLLECT {
      CALL (ids) {
        UNWIND ids AS id
        MATCH (shift:Shift {person: id}) WHERE shift.start IS NOT NULL RETURN shift
        UNION
        UNWIND ids AS id
        MATCH (shift:Shift {by: id}) WHERE shift.at IS NOT NULL RETURN shift
      }
      RETURN ['Shift:' + shift.id, toString(shift.at), 'Post:' + shift.post, 'Person:' + shift.person, shift.duty, toString(shift.start),
        toString(shift.end), toString(shift.withdrawnAt), shift.withdrawnReason, coalesce(shift.by IN ids, false)]
      ORDER BY shift.start, shift.id
    },
    COLLECT {
      UNWIND ids AS id
      MATCH (tally:Tally {by: id}) WHERE tally.at IS NOT NULL
      RETURN ['Tally:' + tally.id, toString(tally.at), tally.of, tally.key, tally.value / 1000.0, tally.from, tally.to]
      ORDER BY tally.at, tally.id
    },
    COLLECT {
      CALL (ids) {
        UNWIND ids AS id
        MATCH (directive:Directive {by: id}) WHERE directive.at IS NOT NULL
        RETURN 'Directive:' + directive.id AS about, directive.at AS told, 'ISSUED' AS said, directive.body AS words
        UNION ALL
        UNWIND ids AS id
        MATCH (delivery:Delivery {acknowledgedBy: id}) WHERE delivery.acknowledgedAt IS NOT NULL
        RETURN 'Delivery:' + delivery.id AS about, delivery.acknowledgedAt AS told, 'ACKNOWLEDGED' AS said, NULL AS words
        UNION ALL
        UNWIND ids AS id
        MATCH (report:Report {by: id}) WHERE report.at IS NOT NULL
        RETURN 'Report:' + report.id AS about, report.at AS told, 'REPORTED' AS said, report.note AS words
        UNION ALL
        UNWIND ids AS id
        MATCH (isolation:Isolation {by: id}) WHERE isolation.retainUntil > datetime()
        RETURN 'Isolation:' + isolation.id AS about, isolation.at AS told, 'ISOLATED' AS said, NULL AS words
        UNION ALL
        UNWIND ids AS id
        MATCH (isolation:Isolation {endedBy: id}) WHERE isolation.retainUntil > datetime()
        RETURN 'Isolation:' + isolation.id AS about, isolation.endToldAt AS told, 'ENDED' AS said, NULL AS words
      }
      RETURN [about, toString(told), said, words] ORDER BY told, about
    },
    COLLECT {
      UNWIND ids AS id
      MATCH (isolation:Isolation {person: id}) WHERE isolation.retainUntil > datetime()
      RETURN ['Isolation:' + isolation.id, toString(isolation.at), 'Post:' + isolation.post, isolation.reason, toString(isolation.since),
        toString(isolation.plannedUntil[-1]), toString(isolation.endedAt), toString(isolation.retainUntil)]
      ORDER BY isolation.since, isolation.id
    },
    COLLECT {
      CALL (ids) {
        UNWIND ids AS id
        MATCH (visit:GuidanceVisit {by: id}) WHERE visit.at IS NOT NULL
        RETURN 'GuidanceVisit:' + visit.id AS about, visit.at AS told, 'VISITED' AS said,
          reduce(words = NULL, note IN visit.notes | CASE note WHEN '' THEN words ELSE coalesce(words + '\n', '') + note END) AS words
        UNION ALL
        UNWIND ids AS id
        MATCH (plan:ContingencyPlan {by: id}) WHERE plan.at IS NOT NULL
        RETURN 'ContingencyPlan:' + plan.id AS about, plan.at AS told, 'PLAN_FILED' AS said, plan.note AS words
        UNION ALL
        UNWIND ids AS id
        MATCH (fact:StandingFact {by: id}) WHERE fact.at IS NOT NULL
        RETURN 'Enterprise:' + fact.enterprise AS about, fact.at AS told, fact.state AS said, fact.reason AS words
        UNION ALL
        UNWIND ids AS id
        MATCH (planned:Change {actor: id}) USING INDEX SEEK planned:Change(actor) WHERE planned.kind = 'PLAN_VISIT'
        MATCH (planned)-[:TOUCHED]->(home:Household)-[noted:GROWS]->() WHERE noted.openedBy = planned.id
        RETURN 'Household:' + home.code AS about, noted.since AS told, 'VISIT_PLANNED' AS said, noted.note AS words
      }
      RETURN [about, toString(told), said, words] ORDER BY told, about
    },
    COLLECT {
      CALL (ids) {
        UNWIND ids AS id
        MATCH (errand:Errand {by: id}) WHERE errand.at IS NOT NULL RETURN errand
        UNION
        UNWIND ids AS id
        MATCH (errand:Errand {contact: id}) WHERE errand.at IS NOT NULL RETURN errand
        UNION
        UNWIND ids AS id
        MATCH (errand:Errand {runner: id}) WHERE errand.state IS NOT NULL RETURN errand
      }
      WITH errand, coalesce(errand.by IN ids, false) AS asked, coalesce(errand.contact IN ids, false) AS called, coalesce(errand.runner IN ids, false) AS ran
      RETURN ['Errand:' + errand.id, toString(errand.at), asked, called, ran, 'Household:' + errand.household, errand.on, errand.state,
        CASE WHEN asked OR called THEN errand.names ELSE [] END, errand.paid / 1000.0]
      ORDER BY errand.id
    },
    COLLECT {
      UNWIND ids AS id
      MATCH (fact:ErrandFact {by: id}) WHERE fact.at IS NOT NULL
      MATCH (fact)-[:ON]->(errand:Errand)
      RETURN ['Errand:' + errand.id, toString(fact.at), fact.state, fact.reason] ORDER BY fact.at, fact.id
    },
    COLLECT {
      MATCH (plan:Restructuring) WHERE plan.id > ''
      UNWIND [[plan.draftedBy, plan.draftedAt, 'DRAFTED', plan.reason], [plan.appliedBy, plan.appliedAt, 'APPLIED', NULL],
              [plan.undoneBy, plan.undoneAt, 'UNDONE', plan.undoReason]]
        + [place IN range(0, size(coalesce(plan.whose, [])) - 1) | [plan.whose[place], plan.draftedAt, 'FILED', plan.rows[place]]]
        + [place IN range(0, size(coalesce(plan.overwrittenOf, [])) - 1) | [plan.overwrittenOf[place], plan.appliedAt, 'OVERWRITTEN', plan.overwritten[place]]] AS told
      WITH plan, told WHERE told[0] IN ids
      RETURN ['Restructuring:' + plan.id, toString(told[1]), told[2], told[3]] ORDER BY told[1], plan.id
    },
    COLLECT {
      CALL (ids) {
        MATCH (cooperative:Cooperative)-[:REACHED]->(milestone:Milestone) WHERE cooperative.code > ''
        UNWIND [[milestone.by, milestone.stage, milestone.note], [milestone.agent, 'AGENT', NULL], [milestone.liaison, 'REGISTRY_LIAISON', NULL]] AS told
        WITH cooperative, milestone, told WHERE told[0] IN ids
        RETURN cooperative.code AS code, milestone.recordedAt AS recorded, told[1] AS said, told[2] AS words
        UNION ALL
        MATCH (cooperative:Cooperative)-[:DRAFTED]->(charter:Charter) WHERE cooperative.code > '' AND charter.by IN ids
        RETURN cooperative.code AS code, charter.recordedAt AS recorded, 'CHARTER' AS said, NULL AS words
        UNION ALL
        MATCH (cooperative:Cooperative)-[:RESOLVED]->(resolution:Resolution) WHERE cooperative.code > ''
          AND (resolution.by IN ids OR resolution.member IN [id IN ids | 'Person:' + id])
        RETURN cooperative.code AS code, resolution.recordedAt AS recorded, resolution.kind AS said, NULL AS words
      }
      RETURN ['Cooperative:' + code, toString(recorded), said, words] ORDER BY recorded, said
    }]
}]) AS rows
