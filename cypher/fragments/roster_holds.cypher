// Whether the roster of a post (%) on a day of it (from `day_start` until `day_end`) is within the viewer's scope: who may know every
// roster of the post, and whoever has a shift there on that day.
(@roster_open(%) OR EXISTS {
  MATCH (own:Shift {person: $p.viewer})
  WHERE own.post = %.code AND own.withdrawnAt IS NULL
    AND day_start - duration({days: 2}) < own.start < day_end AND own.latest > day_start
  RETURN own })
