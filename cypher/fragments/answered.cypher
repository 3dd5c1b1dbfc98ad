// Households that a person answers for at whichever level, of a purpose or of any.
CALL (%, at) {
  MATCH (%)-[commands:COMMANDS]->(unit:Unit {level: 3})-[covers:COVERS]->(household:Household)
  WHERE @holds(commands) AND @holds(covers) AND unit.purpose = coalesce($p.purpose, unit.purpose)
    AND (@setup_seen(unit) OR household.code IN $p.homes)
  RETURN household
  UNION
  MATCH (%)-[commands:COMMANDS]->(unit:Unit {level: 2})-[covers:COVERS]->(:Village)<-[in:IN_VILLAGE]-(household:Household)
  WHERE unit.purpose IN ['EPIDEMIC_CONTROL', 'GENERAL_SERVICE'] AND unit.purpose = coalesce($p.purpose, unit.purpose)
    AND @holds(commands) AND @holds(covers) AND @holds(in)
  RETURN household
  UNION
  MATCH (%)-[commands:COMMANDS]->(unit:Unit {level: 1})-[covers:COVERS]->(:Area)<-[lies:IN_AREA]-(:Village)<-[in:IN_VILLAGE]-(household:Household)
  WHERE unit.purpose IN ['EPIDEMIC_CONTROL', 'GENERAL_SERVICE'] AND unit.purpose = coalesce($p.purpose, unit.purpose)
    AND @holds(commands) AND @holds(covers) AND @holds(lies) AND @holds(in)
  RETURN household
  UNION
  MATCH (%)-[commands:COMMANDS]->(unit:Unit {purpose: 'COOPERATIVE_SETUP'})-[covers:COVERS]->(cooperative:Cooperative)<-[grows:GROWS]-(household:Household)
  WHERE unit.purpose = coalesce($p.purpose, unit.purpose) AND @holds(commands) AND @holds(covers) AND @holds(grows)
    AND (@setup_holds(cooperative) OR household.code IN $p.homes)
  RETURN household
}
