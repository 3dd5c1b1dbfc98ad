// The day of a post (%) that begins on a day whose start is given: from when it opens until it closes, past midnight where that is at
// or before it; round the clock from midnight to midnight.
WITH *, coalesce(@minutes(%.opens), 0) AS opening, coalesce(@minutes(%.closes), 1440) AS closing
WITH *, $p.from_ + duration({minutes: opening}) AS day_start,
  $p.from_ + duration({minutes: closing + CASE WHEN closing <= opening THEN 1440 ELSE 0 END}) AS day_end
