// All that the guards of each cooperative's stages judge.
// cardinality: batch cooperative optional
// access: read
// scope: setup holds
// param: keys list[str]  of each cooperative
// include: holds, village, unit, planted, secretary_of, setup_units, member_id, founding_at, given, setup_holds, person_at
// row: Case
// returns: code str
// returns: name str
// returns: product str
// returns: business_scope str
// returns: village_name str
// returns: stage CooperativeStage
// returns: reached datetime
// returns: growers list[CaseGrower]
// returns: units list[CaseUnit]
// returns: instructors list[CaseOfficer]
// returns: pledges list[CasePledge]
// returns: charter list[CaseItem]
// returns: assembly CaseAssembly?
// returns: posts list[CasePost]
// returns: filing CaseFiling?
@given
UNWIND $p.keys AS key
RETURN collect([key, COLLECT {
  MATCH (cooperative:Cooperative {code: key})-[in:IN_VILLAGE]->(village:Village) WHERE @holds(in) AND @setup_holds(cooperative)
  WITH *, COLLECT {
    MATCH (cooperative)-[:REACHED]->(milestone:Milestone) WHERE milestone.at <= at RETURN milestone ORDER BY milestone.at DESC
  } AS milestones
  RETURN [cooperative.code, cooperative.name, cooperative.product, cooperative.businessScope, (@village(village))[1],
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
      MATCH (cooperative)<-[pledge:PLEDGES]-(member) WHERE @holds(pledge)
      RETURN [@member_id(member), coalesce(member.name, member.address), pledge.kind, pledge.state,
        pledge.contribution, pledge.contributionKind, pledge.plantedArea, COLLECT {
          MATCH (member)<-[lives:LIVES_IN {head: true}]-(head:Person) WHERE @holds(lives) RETURN head.name LIMIT 1 }[0],
        CASE WHEN member:Person THEN [member.id] ELSE COLLECT {
          MATCH (member)<-[tie:LIVES_IN|HOLDS]-(someone:Person) WHERE @holds(tie) RETURN someone.id ORDER BY someone.id } END,
        coalesce(member.birthYear, COLLECT {
          MATCH (member)<-[lives:LIVES_IN {head: true}]-(head:Person) WHERE @holds(lives) RETURN head.birthYear LIMIT 1 }[0]),
        CASE WHEN member:Enterprise THEN member.kind END, CASE WHEN member:Organization THEN member.kind END]
      ORDER BY labels(member)[0], coalesce(member.code, member.id)
    },
    COLLECT {
      WITH coalesce(COLLECT { MATCH (cooperative)-[:DRAFTED]->(charter:Charter) WHERE charter.at <= at
                              RETURN charter.texts ORDER BY charter.at DESC LIMIT 1 }[0], []) AS texts
      UNWIND range(0, size(texts) - 1) AS place
      WITH place, texts WHERE texts[place] <> ''
      RETURN [place + 1, texts[place]] ORDER BY place
    },
    [assembled IN [each IN milestones WHERE each.stage = 'ASSEMBLED'] |
      [toString(assembled.on), @founding_at(true), @founding_at(founded.present), assembled.charterVotes, COLLECT {
        MATCH (cooperative)<-[founded:FOUNDED]-(founder) WHERE @holds(founded) AND founded.additionalVotes > 0
        RETURN [@member_id(founder), founded.additionalVotes] ORDER BY labels(founder)[0], coalesce(founder.code, founder.id)
      }]][0],
    COLLECT {
      MATCH (cooperative)<-[post:OFFICER_OF]-(officer:Person) WHERE @holds(post)
      RETURN [officer.id, officer.name, post.position, coalesce(officer.publicServant, false), @secretary_of(officer),
        COLLECT { MATCH (cooperative)<-[covers:COVERS]-(unit:Unit)<-[commands:COMMANDS]-(officer)
                  WHERE @holds(covers) AND @holds(commands) RETURN unit.level ORDER BY unit.level },
        COLLECT { MATCH (officer)-[elsewhere:OFFICER_OF]->(other:Cooperative {product: cooperative.product})
                  WHERE other <> cooperative AND @holds(elsewhere) AND elsewhere.position IN ['CHAIRPERSON', 'DIRECTOR', 'MANAGER']
                  RETURN DISTINCT other.name ORDER BY other.name }]
      ORDER BY post.position, officer.id
    },
    [filed IN [each IN milestones WHERE each.stage = 'FILED'] | [toString(filed.on), filed.documents]][0]]
}]) AS rows
