// The rows of a unit in files, one for each place that somebody has in it.
COLLECT {
  MATCH (%)<-[place:COMMANDS|LIAISES_FOR|SERVES_IN]-(person:Person) WHERE @holds(place)
  WITH person.id AS id, CASE type(place) WHEN 'COMMANDS' THEN 'COMMANDER' WHEN 'LIAISES_FOR' THEN 'LIAISON' ELSE place.role END AS role
  RETURN [%.code, id, role] ORDER BY role, id
}
