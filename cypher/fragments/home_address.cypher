// Where a person lives at the instant, as far as the viewer may know it: as it is written in the cooperative's village (`village`), from the
// town down in another one of the town, null in another town.
COLLECT {
  MATCH (%)-[lives:LIVES_IN]->(home:Household)-[lies:IN_VILLAGE]->(spot:Village)
  WHERE @holds(lives) AND @holds(lies) AND left(spot.code, 9) = left(village.code, 9) AND @household_holds(home)
  RETURN CASE WHEN spot = village THEN home.address ELSE COLLECT { MATCH (town:Town {code: left(spot.code, 9)}) RETURN town.name }[0]
    + CASE WHEN home.address STARTS WITH spot.name THEN home.address ELSE spot.name + home.address END END
}[0]
