// All that the guards of each cooperative's stages judge; members and officers out of the viewer's scope are named as they are elsewhere.
// cardinality: batch cooperative optional
// access: read
// scope: setup holds, household holds
// param: keys list[str]  of each cooperative
// include: holds, village, unit, planted, secretary_of, setup_units, member_id, born_and_kind, items, founding_at, given, setup_holds, person_at, named, home_address, household_holds
// row: Case
// returns: code str
// returns: name str
// returns: product str
// returns: business_scope str
// returns: domicile str?
// returns: village_name str
// returns: stage CooperativeStage
// returns: reached datetime
// returns: growers list[CaseGrower]
// returns: units list[CaseUnit]
// returns: instructors list[CaseOfficer]
// returns: pledges list[CasePledge]
// returns: joined list[CaseMember]
// returns: charter list[CaseItem]
// returns: adopted list[CaseItem]
// returns: assembly CaseAssembly?
// returns: posts list[CasePost]
// returns: filing CaseFiling?
// returns: resolutions list[CaseResolution]
// returns: votes list[CaseVote]
@given
UNWIND $p.keys AS key
RETURN collect([key, COLLECT {
  MATCH (cooperative:Cooperative {code: key})-[in:IN_VILLAGE]->(village:Village) WHERE @holds(in) AND @setup_holds(cooperative)
  WITH *, COLLECT {
    MATCH (cooperative)-[:REACHED]->(milestone:Milestone) WHERE milestone.at <= at RETURN milestone
    ORDER BY milestone.at DESC, milestone.recordedAt DESC
  } AS milestones, COLLECT {
    MATCH (cooperative)-[:DRAFTED]->(charter:Charter) WHERE charter.at <= at RETURN charter ORDER BY charter.at DESC, charter.recordedAt DESC
  } AS charters
  RETURN [cooperative.code, cooperative.name, cooperative.product, cooperative.businessScope, coalesce(([each IN charters WHERE each.adoptedAt <= at] + charters)[0].domicile, cooperative.domicile), (@village(village))[1],
    milestones[0].stage, toString(milestones[0].at),
    COLLECT {
      MATCH (cooperative)<-[grows:GROWS]-(grower:Household) WHERE @holds(grows)
      RETURN [grower.code, grows.plantedArea, COLLECT {
        MATCH (grower)<-[covers:COVERS]-(lead:Unit)-[part:PART_OF]->(:Unit)-[setting:COVERS]->(cooperative)
        WHERE @holds(covers) AND @holds(part) AND @holds(setting) RETURN lead.code ORDER BY lead.code
      }] ORDER BY grower.code
    },
    COLLECT {
      CALL (cooperative, at) { @setup_units() }
      RETURN [unit.code, @unit(unit)[1], unit.level, COLLECT {
        MATCH (unit)<-[commands:COMMANDS]-(commander:Person) WHERE @holds(commands)
        RETURN [commander.id, commander.name, CASE unit.level
          WHEN 1 THEN EXISTS {
            MATCH (commander)-[office:HOLDS]->(:Organization {kind: 'WORKING_GROUP'})-[seat:SEATED_IN]->(:Area)<-[lies:IN_AREA]-(village)
            WHERE office.position IN ['CONTACT_LEADER', 'HEAD'] AND @holds(office) AND @holds(seat) AND @holds(lies) }
          WHEN 2 THEN @secretary_of(commander)
          ELSE coalesce(@person_at(commander)[3], false) END, @planted(commander)]
        ORDER BY commands.since, commander.id LIMIT 1
      }[0]] ORDER BY unit.level, unit.code
    },
    COLLECT {
      MATCH (cooperative)<-[covers:COVERS]-(:Unit {level: 2})<-[serves:SERVES_IN {role: 'INSTRUCTOR'}]-(instructor:Person)
      WHERE @holds(covers) AND @holds(serves)
      RETURN [instructor.id, instructor.name, EXISTS {
        MATCH (instructor)-[works:WORKS_IN]->(:Grid)-[lies:IN_VILLAGE]->(village) WHERE @holds(works) AND @holds(lies)
      }, @planted(instructor)] ORDER BY instructor.id
    },
    COLLECT {
      MATCH (cooperative)<-[pledge:PLEDGES]-(asked) WHERE @holds(pledge)
      WITH pledge, asked, CASE
        WHEN asked:Household THEN COLLECT { MATCH (joiner:Person {id: pledge.joins})-[lives:LIVES_IN]->(asked) WHERE @holds(lives) RETURN joiner }[0]
        WHEN NOT EXISTS { MATCH (asked)-[lives:LIVES_IN]->(:Household)-[grows:GROWS]->(cooperative) WHERE @holds(lives) AND @holds(grows) } THEN asked
      END AS member
      RETURN [@member_id(asked), coalesce(asked.name, asked.address), pledge.kind, pledge.state, pledge.plantedArea,
        CASE WHEN member IS NOT NULL THEN [@member_id(member), @named(member), pledge.kind, CASE WHEN asked:Household THEN asked.code END, coalesce(asked.address, @home_address(member)),
          pledge.contribution, pledge.contributionKind, pledge.valuation, @born_and_kind(member)] END]
      ORDER BY labels(asked)[0], coalesce(asked.code, asked.id)
    },
    COLLECT {
      MATCH (cooperative)<-[joined:MEMBER_OF]-(member) WHERE @holds(joined)
      RETURN [@member_id(member), @named(member), joined.kind, joined.grower,
        coalesce(COLLECT { MATCH (home:Household {code: joined.grower}) RETURN home.address }[0], @home_address(member)), joined.contribution, joined.contributionKind, joined.valuation, @born_and_kind(member)]
      ORDER BY coalesce(joined.grower, ''), labels(member)[0], coalesce(member.code, member.id)
    },
    @items(charters[0]),
    @items([each IN charters WHERE each.adoptedAt <= at][0]),
    [assembled IN [each IN milestones WHERE each.stage = 'ASSEMBLED' AND each.on IS NOT NULL] |
      [toString(assembled.on), @founding_at(true), @founding_at(founded.present), assembled.charterVotes, COLLECT {
        MATCH (cooperative)<-[founded:MEMBER_OF {ground: 'FOUNDER'}]-(founder) WHERE founded.since = assembled.at AND founded.additionalVotes > 0
        RETURN [@member_id(founder), founded.additionalVotes] ORDER BY labels(founder)[0], coalesce(founder.code, founder.id)
      }, assembled.termYears, COLLECT { MATCH (agent:Person {id: assembled.agent}) RETURN agent.name }[0],
      COLLECT { MATCH (liaison:Person {id: assembled.liaison}) RETURN @named(liaison) }[0]]][0],
    COLLECT {
      MATCH (cooperative)<-[post:OFFICER_OF]-(officer:Person) WHERE @holds(post)
      RETURN [officer.id, @named(officer), post.position, coalesce(officer.publicServant, false), @secretary_of(officer),
        COLLECT { MATCH (cooperative)<-[covers:COVERS]-(unit:Unit)<-[commands:COMMANDS]-(officer)
                  WHERE @holds(covers) AND @holds(commands) RETURN unit.level ORDER BY unit.level },
        COLLECT { MATCH (officer)-[elsewhere:OFFICER_OF]->(other:Cooperative) WHERE other <> cooperative AND @holds(elsewhere)
                  RETURN [other.name, other.product, other.businessScope, elsewhere.position] ORDER BY other.code, elsewhere.position },
        officer.birthYear, post.votes, @home_address(officer)]
      ORDER BY post.position, officer.id
    },
    [filed IN [each IN milestones WHERE each.stage = 'FILED' AND each.on IS NOT NULL] |
      [toString(filed.on), filed.documents, toString(filed.acceptedOn), coalesce(filed.prolonged, false)]][0],
    COLLECT {
      MATCH (cooperative)-[:RESOLVED]->(resolution:Resolution) WHERE resolution.at <= at
      RETURN [resolution.kind, toString(resolution.on), coalesce(resolution.rules, []), resolution.member]
      ORDER BY resolution.at, resolution.recordedAt
    },
    COLLECT {
      MATCH (cooperative)-[:RESOLVED]->(vote:Resolution) WHERE vote.votedAt <= at
      RETURN [vote.kind, toString(vote.votedAt), vote.present, vote.votesFor, vote.delegates] ORDER BY vote.votedAt, vote.recordedAt
    }]
}]) AS rows
