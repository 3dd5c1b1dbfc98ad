// What of facts is read: what was said by then (`said`), and the clock by which things are due (`now`).
WITH *, coalesce($p.as_of, datetime('9999-12-30T00:00:00Z')) AS said, coalesce($p.as_of, datetime()) AS now
