// The columns of a restructuring; of the steps of a file those are left out whose person has been erased.
[%.id, %.title, %.reason, %.status, toString(%.effectiveAt), %.version, %.steps,
 toString(%.draftedAt), toString(%.appliedAt), toString(%.undoneAt), %.undoReason, coalesce(%.source, 'PLAN'),
 [row IN coalesce(%.rows, []) WHERE row <> '']]
