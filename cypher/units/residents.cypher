// How many people live in the households that each unit and everything beneath it cover, as far as these are within the viewer's
// scope. Party members are counted where the viewer sees who they are.
// cardinality: batch unit optional
// access: read
// scope: household holds
// param: keys list[str]  of each unit
// include: holds, given, beneath_unit, in_towns, household_holds, sight, person_at
// returns: residents UnitResidents
@given
UNWIND $p.keys AS key
MATCH (unit:Unit {code: key})
RETURN collect([key, COLLECT {
  @beneath_unit()
  WITH organised, COLLECT {
    UNWIND households AS household WITH DISTINCT household MATCH (household)<-[lives:LIVES_IN]-(person:Person) WHERE @holds(lives)
    WITH person, CASE WHEN at = instant AND organised THEN 4 ELSE @sight(person) END AS sight WHERE sight > 0 OR at = instant
    RETURN sight > 3 AND coalesce(@person_at(person)[3], false)
  } AS residents
  RETURN [size(residents), size([member IN residents WHERE member])]
}]) AS rows
