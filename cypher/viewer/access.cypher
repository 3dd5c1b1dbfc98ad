// What a viewer may see at the graph's own instant, by the places and units that give it. Of each the most that any way to it gives:
// 4 everything of people there, 3 all but Party membership, 2 name and telephone number, 1 name and masked number; 5 in a town that it organises.
// Of errands: 4 those of the own household, 3 all, and acting in the runner's place, 2 those of the village's errand team, 1 those that
// one has asked for on behalf; of households that were merged into another one as of that. Of a cooperative: 3 its whole case, 2 what it has
// among itself, 1 that it is there. A place in a unit gives by its role; PARTY_MEMBER and RESIDENT give nothing, a grid gives by WORKS_IN
// alone; isolation by commanding, or being a doctor of, a unit of EPIDEMIC_CONTROL.
// cardinality: one
// access: read
// scope: open: about the viewer alone
// include: instant, current, leads, joined_homes
// row: Permits
// returns: mine list[str]
// returns: homes list[str]
// returns: households list[Permit]
// returns: villages list[Permit]
// returns: firms list[str]
// returns: firm_villages list[str]
// returns: places list[str]
// returns: cooperatives list[Permit]
// returns: setups list[str]
// returns: members list[Permit]
// returns: leaders list[Permit]
// returns: answers_for list[str]
// returns: leads list[str]
// returns: isolates_homes list[str]
// returns: isolates_villages list[str]
// returns: selves list[str]
// returns: errand_homes list[Permit]
// returns: errand_villages list[Permit]
@instant
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  OPTIONAL MATCH (me:Person {id: $p.viewer})
  CALL (me, instant) {
    MATCH (me)-[place:COMMANDS|LIAISES_FOR|SERVES_IN]->(unit:Unit) WHERE @current(place)
    WITH unit, CASE type(place) WHEN 'COMMANDS' THEN 'COMMANDER' WHEN 'LIAISES_FOR' THEN 'LIAISON' ELSE place.role END AS role
    WHERE role IN ['COMMANDER', 'LIAISON', 'DOCTOR'] OR (role = 'COMMITTEE_MEMBER' AND unit.purpose <> 'WORK_RESUMPTION')
      OR (role = 'INSTRUCTOR' AND unit.purpose = 'COOPERATIVE_SETUP')
    WITH unit, max({COMMANDER: 4, DOCTOR: 3}[role]) AS most, collect(role) AS roles
    RETURN collect([unit, coalesce(most, 1), any(role IN roles WHERE role IN ['COMMANDER', 'LIAISON', 'DOCTOR']),
      any(role IN roles WHERE role IN ['COMMANDER', 'LIAISON']), CASE WHEN NOT unit.purpose IN ['EPIDEMIC_CONTROL', 'GENERAL_SERVICE'] THEN 0
        WHEN any(role IN roles WHERE role IN ['COMMANDER', 'LIAISON']) THEN 3 WHEN 'COMMITTEE_MEMBER' IN roles THEN 1 ELSE 0 END]) AS held
  }
  CALL (held, instant) {
    UNWIND held AS each
    WITH each[0] AS unit, each[1] AS tier, each[2] AS officer, each[4] AS errands
    MATCH (unit)-[covers:COVERS]->(thing) WHERE @current(covers)
    RETURN collect([thing, labels(thing)[0], tier, officer, unit.purpose, errands]) AS covered
  }
  CALL (covered, instant) {
    UNWIND covered AS each
    WITH each, each[0] AS area WHERE each[1] = 'Area'
    MATCH (area)<-[lies:IN_AREA]-(village) WHERE lies.since <= instant
      AND NOT EXISTS { MATCH (village)-[moved:IN_AREA]->() WHERE lies.since < moved.since <= instant }
    RETURN collect([village, 'Village', each[2], each[3], each[4], each[5]]) AS beneath
  }
  CALL (instant) {
    MATCH (area:Area)-[in:IN_TOWN]->(town) USING INDEX area:Area(code)
    WHERE area.code > '' AND town.code IN $p.towns AND in.since <= instant
    OPTIONAL MATCH (area)<-[lies:IN_AREA]-(village) WHERE lies.since <= instant
      AND NOT EXISTS { MATCH (village)-[moved:IN_AREA]->() WHERE lies.since < moved.since <= instant }
    RETURN collect(DISTINCT area.code) AS areas, collect(DISTINCT village) AS organised
  }
  WITH instant, me, held, areas, organised, covered, [each IN covered + beneath WHERE each[1] = 'Village'] AS villages
  CALL (covered, instant) {
    UNWIND covered AS each
    WITH each, each[0] AS cooperative WHERE each[1] = 'Cooperative'
    CALL (cooperative, instant) {
      MATCH (cooperative)<-[joins:GROWS|PLEDGES]-(member:Household) WHERE @current(joins) RETURN member
      UNION
      MATCH (cooperative)<-[sets:COVERS]-(:Unit)<-[part:PART_OF]-(:Unit {level: 3})-[covers:COVERS]->(member:Household)
      WHERE @current(sets) AND @current(part) AND @current(covers) RETURN member
    }
    RETURN collect([member.code, each[2]]) AS growers
  }
  CALL (me, instant) {
    MATCH (me)-[works:WORKS_IN]->(:Grid)<-[in:IN_GRID]-(household) WHERE @current(works) AND @current(in)
    RETURN collect(household) AS gridded
  }
  CALL (me, instant) {
    MATCH (me)-[lives:LIVES_IN]->(home:Household) WHERE @current(lives)
    RETURN collect(home) AS homes
  }
  CALL (me, instant) {
    MATCH (former:Person) ((:Person)-[became:SUCCEEDED_BY WHERE @current(became)]->(:Person)){0,100} (me)
    RETURN collect(DISTINCT former.id) AS selves
  }
  CALL (homes, covered, gridded, instant) {
    WITH [home IN homes | [home, 4]] + [each IN covered WHERE each[1] = 'Household' AND each[5] > 0 | [each[0], each[5]]]
      + [household IN gridded | [household, 1]] AS wanting, instant AS at
    UNWIND wanting AS each
    WITH each[0] AS lasting_home, each[1] AS tier, at
    @joined_homes
    RETURN collect(DISTINCT [former_home.code, tier]) AS errands
  }
  CALL (me, instant) {
    MATCH (me)-[instructs:INSTRUCTS]->(firm:Enterprise) WHERE @current(instructs) RETURN collect(firm.code) AS instructed
  }
  CALL (me, instant) {
    MATCH (me)-[office:HOLDS]->(:Organization)-[serves:SERVES]->(firm:Enterprise) WHERE @current(office) AND @current(serves)
    RETURN collect(DISTINCT firm.code) AS served
  }
  CALL (held, instant) {
    UNWIND held AS each
    WITH each[0] AS unit, each[1] AS tier, each[3] AS answers
    CALL (unit, instant) {
      RETURN unit AS lower
      UNION
      MATCH (unit)<-[part:PART_OF]-(lower:Unit) WHERE @current(part) RETURN lower
      UNION
      MATCH (unit)<-[part:PART_OF]-(:Unit)<-[next:PART_OF]-(lower:Unit) WHERE @current(part) AND @current(next) RETURN lower
    }
    RETURN collect([lower.code, tier]) AS members, collect(CASE WHEN answers THEN lower.code END) AS beneath_own
  }
  CALL (me, instant) {
    MATCH (me)-[office:HOLDS]->(body:Organization)
    WHERE @leads(office) AND body.kind IN ['HEADQUARTERS', 'LEADING_GROUP']
    RETURN collect(DISTINCT body.code) AS led
  }
  CALL (me, instant) {
    MATCH (me)-[office:HOLDS]->(team:Organization)-[seat:SEATED_IN]->(village:Village)
    WHERE team.kind = 'ERRAND_TEAM' AND @current(office) AND @current(seat)
    RETURN collect(DISTINCT [village.code, 2]) AS runs
  }
  CALL (held, homes, instant) {
    CALL (homes, instant) {
      UNWIND homes AS home
      CALL (home, instant) {
        RETURN home AS spot
        UNION
        MATCH (home)-[in:IN_VILLAGE]->(spot) WHERE @current(in) RETURN spot
        UNION
        MATCH (home)-[in:IN_VILLAGE]->()-[lies:IN_AREA]->(spot) WHERE @current(in) AND @current(lies) RETURN spot
      }
      MATCH (spot)<-[covers:COVERS]-(unit:Unit) WHERE @current(covers) AND unit.purpose <> 'WORK_RESUMPTION'
      RETURN collect(unit) AS over
    }
    UNWIND [each IN held | each[0]] + over AS unit
    CALL (unit, instant) {
      RETURN unit AS upper
      UNION
      MATCH (unit)-[part:PART_OF]->(upper:Unit) WHERE @current(part) RETURN upper
      UNION
      MATCH (unit)-[part:PART_OF]->(:Unit)-[next:PART_OF]->(upper:Unit) WHERE @current(part) AND @current(next) RETURN upper
    }
    RETURN collect(DISTINCT [upper.code, 2]) AS leaders
  }
  CALL (me, held, homes, villages, organised, instant) {
    CALL (me, held, homes, villages, organised, instant) {
      MATCH (cooperative:Cooperative)-[in:IN_VILLAGE]->(village) WHERE cooperative.code > '' AND in.since <= instant
        AND (village IN organised OR village IN [each IN villages | each[0]])
      RETURN cooperative, CASE WHEN village IN organised THEN 3 ELSE 1 END AS how
      UNION
      UNWIND held AS each
      WITH each[0] AS unit, instant
      MATCH (unit)-[covers:COVERS]->(cooperative) WHERE @current(covers) AND 'Cooperative' IN labels(cooperative) RETURN cooperative, 3 AS how
      UNION
      UNWIND held AS each
      WITH each[0] AS unit, instant
      MATCH (unit)-[part:PART_OF]->()-[covers:COVERS]->(cooperative)
      WHERE @current(part) AND @current(covers) AND 'Cooperative' IN labels(cooperative)
      RETURN cooperative, 2 AS how
      UNION
      UNWIND [me] + homes AS member
      MATCH (member)-[joins:GROWS|PLEDGES|MEMBER_OF|OFFICER_OF]->(cooperative) WHERE @current(joins)
      RETURN cooperative, CASE WHEN type(joins) IN ['MEMBER_OF', 'OFFICER_OF'] THEN 2 ELSE 1 END AS how
    }
    RETURN collect([cooperative.code, how]) AS cooperatives, collect(CASE how WHEN 3 THEN cooperative END) AS whole
  }
  CALL (whole, instant) {
    UNWIND whole AS cooperative
    MATCH (cooperative)<-[sets:COVERS]-(:Unit)<-[part:PART_OF]-(lead:Unit {level: 3}) WHERE sets.since <= instant AND part.since <= instant
    RETURN collect(DISTINCT lead.code) AS leads
  }
  RETURN [
    [each IN held | each[0].code],
    [home IN homes | home.code],
    [each IN covered WHERE each[1] = 'Household' AND each[4] <> 'WORK_RESUMPTION' | [each[0].code, each[2]]]
      + growers + [household IN gridded | [household.code, 2]] + [home IN homes | [home.code, 1]],
    [each IN villages WHERE each[4] <> 'WORK_RESUMPTION' | [each[0].code, each[2]]] + [village IN organised | [village.code, 5]],
    [each IN covered WHERE each[1] = 'Enterprise' AND each[3] | each[0].code] + instructed + served,
    [each IN villages WHERE each[3] | each[0].code] + [village IN organised | village.code],
    [each IN covered WHERE each[1] = 'Area' | each[0].code] + [each IN villages | each[0].code] + areas
      + [village IN organised | village.code],
    cooperatives, leads + [each IN members | each[0]], members, leaders, beneath_own, led,
    [each IN covered WHERE each[1] = 'Household' AND each[4] = 'EPIDEMIC_CONTROL' AND each[2] >= 3 | each[0].code],
    [each IN villages WHERE each[4] = 'EPIDEMIC_CONTROL' AND each[2] >= 3 | each[0].code] + [village IN organised | village.code],
    selves,
    errands,
    [each IN villages WHERE each[5] > 0 | [each[0].code, each[5]]] + [village IN organised | [village.code, 3]] + runs]
} AS rows
