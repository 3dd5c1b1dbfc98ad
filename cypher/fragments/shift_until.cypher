// Until when a shift counts: until its end; without one until the person's next one starts, at the latest when the post's day ends.
coalesce(%.end, COLLECT {
  MATCH (next:Shift {person: %.person}) WHERE %.start < next.start < %.latest AND @shift_counts(next)
  RETURN next.start ORDER BY next.start LIMIT 1
}[0], %.latest)
