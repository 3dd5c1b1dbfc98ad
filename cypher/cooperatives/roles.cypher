// The four roles of each cooperative's set-up: who commands on level 1 and 2, the instructors by id, and on level 3 each commander with
// own growers, how many of these said anything yet, and how many are willing, in the order of units. Counts and growers are those
// within the viewer's scope.
// cardinality: batch cooperative optional
// access: read
// scope: pledge holds
// param: keys list[str]  of each cooperative
// include: holds, person, unit, household, setup_units, willing, given, pledge_holds
// row: SetupRoles
// returns: level1_commander Person?
// returns: level1_liaison Person?
// returns: level2_commander Person?
// returns: level2_liaison Person?
// returns: instructors list[Person]
// returns: level3_commanders list[GrowerLead]
// returns: covered bool
@given
UNWIND $p.keys AS key
MATCH (cooperative:Cooperative {code: key})
RETURN collect([key, COLLECT {
  WITH cooperative, COLLECT {
    CALL (cooperative, at) { @setup_units() }
    MATCH (unit)<-[commands:COMMANDS]-(commander:Person) WHERE @holds(commands)
    RETURN [unit, commander] ORDER BY unit.level, unit.code
  } AS led
  RETURN [
    COLLECT { UNWIND led AS pair WITH pair[0] AS unit, pair[1] AS commander WHERE unit.level = 1 RETURN @person(commander) LIMIT 1 }[0],
    COLLECT { MATCH (cooperative)<-[covers:COVERS]-(:Unit {level: 1})<-[liaises:LIAISES_FOR]-(liaison:Person)
              WHERE @holds(covers) AND @holds(liaises) RETURN @person(liaison) ORDER BY liaison.id LIMIT 1 }[0],
    COLLECT { UNWIND led AS pair WITH pair[0] AS unit, pair[1] AS commander WHERE unit.level = 2 RETURN @person(commander) LIMIT 1 }[0],
    COLLECT { MATCH (cooperative)<-[covers:COVERS]-(:Unit {level: 2})<-[liaises:LIAISES_FOR]-(liaison:Person)
              WHERE @holds(covers) AND @holds(liaises) RETURN @person(liaison) ORDER BY liaison.id LIMIT 1 }[0],
    COLLECT {
      MATCH (cooperative)<-[covers:COVERS]-(:Unit {level: 2})<-[serves:SERVES_IN {role: 'INSTRUCTOR'}]-(instructor:Person)
      WHERE @holds(covers) AND @holds(serves) RETURN @person(instructor) ORDER BY instructor.id
    },
    COLLECT {
      UNWIND led AS pair
      WITH cooperative, pair[0] AS unit, pair[1] AS commander WHERE unit.level = 3
      WITH cooperative, unit, commander, COLLECT {
        MATCH (unit)-[covers:COVERS]->(household:Household)-[grows:GROWS]->(cooperative)
        WHERE @holds(covers) AND @holds(grows) AND @pledge_holds(household) RETURN household ORDER BY household.code
      } AS households
      RETURN [@person(commander),
        COLLECT { MATCH (unit)<-[liaises:LIAISES_FOR]-(liaison:Person) WHERE @holds(liaises) RETURN @person(liaison) ORDER BY liaison.id LIMIT 1 }[0],
        @unit(unit), COLLECT { UNWIND households AS household RETURN @household(household) ORDER BY household.code },
        COUNT { UNWIND households AS household MATCH (household)-[pledge:PLEDGES]->(cooperative) WHERE @holds(pledge) AND @willing(pledge) },
        COUNT { UNWIND households AS household MATCH (household)-[pledge:PLEDGES]->(cooperative) WHERE @holds(pledge) }]
      ORDER BY unit.code
    },
    NOT EXISTS {
      MATCH (cooperative)<-[grows:GROWS]-(household:Household) WHERE @holds(grows) AND 1 <> COUNT {
        MATCH (household)<-[covers:COVERS]-(unit:Unit) WHERE @holds(covers) AND unit IN [pair IN led WHERE pair[0].level = 3 | pair[0]] }
    }]
}]) AS rows
