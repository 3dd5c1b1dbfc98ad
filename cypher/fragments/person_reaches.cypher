// People within the viewer's scope: itself, those who live in its households, those who serve in its units, beneath or above
// them, and whoever lives, serves or holds a post in a town that it organises; at another instant some more, whom `sight` leaves out.
CALL (at, instant, everything, mine, commanded, homes, above) {
  @household_reaches()
  MATCH (household)<-[lives:LIVES_IN]-(person:Person) WHERE lives.since <= instant AND (at <> instant OR @current(lives))
  RETURN person
  UNION
  MATCH (town:Town)<-[in:IN_TOWN]-(body)<-[place:COMMANDS|LIAISES_FOR|SERVES_IN|HOLDS]-(person:Person)
  WHERE town.code IN $p.towns AND @current(in) AND @current(place) RETURN person
  UNION
  UNWIND mine AS unit MATCH (unit)<-[part:PART_OF]-(:Unit)<-[place:COMMANDS|LIAISES_FOR|SERVES_IN]-(person:Person)
  WHERE @current(part) AND @current(place) RETURN person
  UNION
  UNWIND mine AS unit MATCH (unit)<-[part:PART_OF]-(:Unit)<-[next:PART_OF]-(:Unit)<-[place:COMMANDS|LIAISES_FOR|SERVES_IN]-(person:Person)
  WHERE @current(part) AND @current(next) AND @current(place) RETURN person
  UNION
  UNWIND mine AS unit MATCH (unit)<-[place:COMMANDS|LIAISES_FOR|SERVES_IN]-(person:Person) WHERE @current(place) RETURN person
  UNION
  UNWIND above AS unit MATCH (unit)<-[place:COMMANDS|LIAISES_FOR|SERVES_IN]-(person:Person)
  WHERE @current(place) AND (type(place) <> 'SERVES_IN' OR place.role = 'DOCTOR') RETURN person
  UNION
  MATCH (person:Person {id: $p.viewer}) RETURN person
}
