// Whether the viewer has a shift that counts at the `post` of a shift (%) on a day of the post that this one touches: days are numbered
// by the local clock (28,800 seconds before UTC), each from when the post opens.
EXISTS {
  WITH coalesce(@minutes(post.opens), 0) * 60 - 28800 AS opens
  MATCH (own:Shift {person: $p.viewer})
  WHERE own.post = %.post AND own.withdrawnAt IS NULL
    AND %.start - duration({days: 3}) < own.start < %.latest + duration({days: 3})
    AND (own.start.epochSeconds - opens) / 86400 <= (%.latest.epochSeconds - 1 - opens) / 86400
    AND (%.start.epochSeconds - opens) / 86400 <= (own.latest.epochSeconds - 1 - opens) / 86400
  RETURN own }
