// The names of batches of disclosures that were copied.
// cardinality: many
// access: read
// scope: open: of a test
// returns: name str
RETURN COLLECT { MATCH (copied:CopiedBatch) WHERE copied.id > '' RETURN copied.id AS name ORDER BY name } AS rows
