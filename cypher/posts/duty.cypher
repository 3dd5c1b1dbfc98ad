// The roster of each post on its day that begins on one: from when to when that lasts, and the shifts that count in it, by start. None
// where the viewer may not know it: who may know every roster of the post, and whoever is on a shift there that day.
// cardinality: batch post optional
// access: read
// scope: roster holds
// param: keys list[str]  of each post
// param: from_ datetime  when the day begins
// include: given, moment, post_day, roster_holds, shift_counts, shift_until, shift
// row: PostDay
// returns: start datetime
// returns: end datetime
// returns: shifts list[Shift]
@given
@moment
UNWIND $p.keys AS key
MATCH (post:Post {code: key})
@post_day(post)
RETURN collect([key, COLLECT {
  WITH post, at, instant, said, day_start, day_end WHERE @roster_holds(post)
  RETURN [toString(day_start), toString(day_end), COLLECT {
    MATCH (shift:Shift {post: post.code})
    WHERE day_start - duration({days: 2}) < shift.start < day_end AND @shift_counts(shift) AND @shift_until(shift) > day_start
    RETURN @shift(shift) ORDER BY shift.start, shift.id
  }]
}]) AS rows
