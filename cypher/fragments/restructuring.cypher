// The columns of a restructuring.
[%.id, %.title, %.reason, %.status, toString(%.effectiveAt), %.version, %.steps,
 toString(%.draftedAt), toString(%.appliedAt), toString(%.undoneAt), %.undoReason]
