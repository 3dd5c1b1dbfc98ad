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
    MATCH (unit)<-[post:COMMANDS|LIAISES_FOR|SERVES_IN]-(person:Person)
    WHERE @holds(post) AND (type(post) <> 'SERVES_IN' OR unit.level = 2 AND post.role = 'INSTRUCTOR')
    // People are told here once for all roles: how much of each is seen costs the database its time to plan.
    RETURN [unit, type(post), @person(person)] ORDER BY unit.level, unit.code, person.id
  } AS posts
  RETURN [
    [post IN posts WHERE post[0].level = 1 AND post[1] = 'COMMANDS' | post[2]][0],
    [post IN posts WHERE post[0].level = 1 AND post[1] = 'LIAISES_FOR' | post[2]][0],
    [post IN posts WHERE post[0].level = 2 AND post[1] = 'COMMANDS' | post[2]][0],
    [post IN posts WHERE post[0].level = 2 AND post[1] = 'LIAISES_FOR' | post[2]][0],
    COLLECT { UNWIND [post IN posts WHERE post[1] = 'SERVES_IN' | post[2]] AS instructor RETURN instructor ORDER BY instructor[0] },
    COLLECT {
      UNWIND [post IN posts WHERE post[0].level = 3 AND post[1] = 'COMMANDS'] AS post
      WITH cooperative, posts, post[0] AS unit, post[2] AS commander
      WITH *, COLLECT {
        MATCH (unit)-[covers:COVERS]->(household:Household)-[grows:GROWS]->(cooperative)
        WHERE @holds(covers) AND @holds(grows) AND @pledge_holds(household) RETURN household ORDER BY household.code
      } AS households
      RETURN [commander, [other IN posts WHERE other[0] = unit AND other[1] = 'LIAISES_FOR' | other[2]][0],
        @unit(unit), COLLECT { UNWIND households AS household RETURN @household(household) ORDER BY household.code },
        COUNT { UNWIND households AS household MATCH (household)-[pledge:PLEDGES]->(cooperative) WHERE @holds(pledge) AND @willing(pledge) },
        COUNT { UNWIND households AS household MATCH (household)-[pledge:PLEDGES]->(cooperative) WHERE @holds(pledge) }]
      ORDER BY unit.code
    },
    NOT EXISTS {
      MATCH (cooperative)<-[grows:GROWS]-(household:Household) WHERE @holds(grows) AND 1 <> COUNT {
        MATCH (household)<-[covers:COVERS]-(unit:Unit)
        WHERE @holds(covers) AND unit IN [post IN posts WHERE post[0].level = 3 AND post[1] = 'COMMANDS' | post[0]] }
    }]
}]) AS rows
