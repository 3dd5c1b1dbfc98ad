// How much of the errands of a household (%), in a village (`lot`), the viewer may know and do: see `Permits`.
reduce(most = 0, each IN [$p.errand_homes[%.code], $p.errand_villages[lot.code]] | CASE WHEN each > most THEN each ELSE most END)
