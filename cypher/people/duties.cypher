// The shifts of each person that count on a day, by start, as far as the viewer may know them. None where that is not at all so: of
// others than oneself and the people of a town that one organises, where not one can be known.
// cardinality: batch person optional
// access: read
// scope: shift holds
// param: keys list[str]  of each person
// param: from_ datetime  when the day begins
// include: given, moment, shift_counts, shift_until, shift_holds, shift, organised_person
// returns: shifts list[Shift]
@given
@moment
UNWIND $p.keys AS key
MATCH (person:Person {id: key})
RETURN collect([key, COLLECT {
  WITH person, at, instant, said, COLLECT {
    MATCH (shift:Shift {person: person.id})
    WHERE $p.from_ - duration({days: 2}) < shift.start < $p.from_ + duration({days: 1}) AND @shift_counts(shift)
      AND @shift_until(shift) > $p.from_ AND @shift_holds(shift)
    RETURN shift ORDER BY shift.start, shift.id
  } AS shifts
  WHERE shifts <> [] OR $p.everything OR person.id = $p.viewer OR ($p.towns <> [] AND @organised_person(person))
  WITH COLLECT {
    UNWIND shifts AS shift
    WITH said, shift
    RETURN @shift(shift) ORDER BY shift.start, shift.id
  } AS duties
  RETURN duties
}]) AS rows
