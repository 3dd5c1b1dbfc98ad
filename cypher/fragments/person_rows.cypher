// The row of a person in files, unless they have departed: as called at the instant, with their home.
COLLECT {
  WITH % WHERE NOT @departed(%)
  OPTIONAL MATCH (%)-[lives:LIVES_IN]->(home:Household) WHERE @holds(lives)
  WITH %, @person_at(%) AS known, lives, home
  RETURN [%.id, known[0], toString(known[2]), known[1], toString(coalesce(known[3], false)), toString(coalesce(%.publicServant, false)),
    home.code, toString(lives.head), toString(coalesce(%.synthetic, false))]
}
