// A batch of disclosures of a spool: what was shown in an hour already is added up; nothing of a batch that is there already.
// cardinality: write
// access: write
// scope: open: run by the server itself
// param: batch str  its name
// param: rows list[list]  [id, first and last time (texts), how often, viewer, subject, fields, purpose, operation] of each
OPTIONAL MATCH (copied:CopiedBatch {id: $p.batch})
WITH copied WHERE copied IS NULL
CREATE (:CopiedBatch {id: $p.batch})
WITH 1 AS once
UNWIND $p.rows AS row
MERGE (disclosure:Disclosure {id: row[0]})
ON CREATE SET disclosure.at = datetime(row[1]), disclosure.lastAt = datetime(row[2]), disclosure.times = 0,
  disclosure.viewer = row[4], disclosure.subject = row[5], disclosure.fields = row[6], disclosure.purpose = row[7],
  disclosure.operation = row[8]
SET disclosure.id = row[0] // takes the lock before what is added to is read
WITH disclosure, row, datetime(row[1]) AS at, datetime(row[2]) AS last
SET disclosure.times = disclosure.times + row[3],
  disclosure.at = CASE WHEN at < disclosure.at THEN at ELSE disclosure.at END,
  disclosure.lastAt = CASE WHEN last > disclosure.lastAt THEN last ELSE disclosure.lastAt END
