// The rows of a body in files, one for each post that somebody holds in it.
COLLECT {
  MATCH (%)<-[office:HOLDS]-(person:Person) WHERE @holds(office)
  RETURN [%.code, person.id, office.position, office.title] ORDER BY office.position, person.id
}
