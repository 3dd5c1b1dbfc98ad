// Disclosures of a spool; those that the log has already stay as they are.
// cardinality: write
// access: write
// scope: open: run by the server itself
// param: rows list[list]  [id, at (a text), viewer, subject, fields, purpose, operation] of each
UNWIND $p.rows AS row
MERGE (disclosure:Disclosure {id: row[0]})
ON CREATE SET disclosure.at = datetime(row[1]), disclosure.viewer = row[2], disclosure.subject = row[3],
              disclosure.fields = row[4], disclosure.purpose = row[5], disclosure.operation = row[6]
