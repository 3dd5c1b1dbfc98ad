// How far a delivery of the `directive` has come, whose units answer it (`heirs`), reports on which hold for `parts`: reported, where
// each unit that answers, or one that it came from, is among them.
CASE
  WHEN heirs = [] THEN 'LAPSED'
  WHEN CASE WHEN parts = [] THEN false WHEN '' IN parts THEN true ELSE NOT EXISTS {
    MATCH (origin:Unit {code: %.unit})
    MATCH path = (origin) @succession(at) (heir:Unit)
    WHERE heir IN heirs AND none(unit IN nodes(path) WHERE unit.code IN parts)
  } END THEN 'REPORTED'
  WHEN directive.closedAt <= said AND (%.asked OR NOT coalesce(%.acknowledgedAt <= said, false)) THEN 'LAPSED'
  WHEN %.acknowledgedAt <= said THEN 'ACKNOWLEDGED'
  ELSE 'SENT'
END
