// Batches of disclosures cannot come once more: their segment is gone.
// cardinality: write
// access: write
// scope: open: run by the server itself
// param: keys list[str]  their names
UNWIND $p.keys AS batch
MATCH (copied:CopiedBatch {id: batch})
DELETE copied
