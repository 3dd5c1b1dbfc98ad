// An enterprise of a code, in being at the instant, with its resident officers, its squads, how it stands, and a page of the visits to it
// that hold: all in one.
// cardinality: optional
// access: read
// scope: enterprise holds
// param: code str  its code
// param: after str  what the page stands after
// param: before str  what the page stands before
// param: limit int  rows of the page
// each: page, direction = forward, ASC | backward, DESC
// include: instant, moment, holds, holding, kinded, person, enterprise_holds, resumption, visit
// row: FirmCard
// returns: code str
// returns: name str
// returns: kind EnterpriseKind
// returns: instructors list[Person]
// returns: squads list[Organization]
// returns: resumption Resumption
// returns: visits list[GuidanceVisit]
@instant
@moment
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  MATCH (enterprise:Enterprise {code: $p.code})-[life:IN_VILLAGE]->(:Village) WHERE @holds(life) AND @enterprise_holds(enterprise)
  WITH enterprise, at, instant, said, now, true AS seen
  RETURN @kinded(enterprise) + [
    COLLECT {
      MATCH (enterprise)<-[instructs:INSTRUCTS]-(instructor:Person) WHERE @holds(instructs)
      RETURN @person(instructor) ORDER BY instructor.id
    },
    COLLECT {
      MATCH (enterprise)<-[serves:SERVES]-(squad:Organization {kind: 'GUIDANCE_SQUAD'}) WHERE @holds(serves)
      RETURN @kinded(squad) ORDER BY squad.code
    },
    @resumption(enterprise),
    COLLECT {
      MATCH (visit:GuidanceVisit {enterprise: enterprise.code}) WHERE $p.after < visit.id < $p.before AND @holding(visit)
      RETURN @visit(visit) ORDER BY visit.id @direction
    }[..$p.limit]]
} AS rows
