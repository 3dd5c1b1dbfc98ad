// The columns of a directive.
[%.id, %.title, %.body, %.purpose, %.task, %.from, toString(%.at), toString(%.dueAt), %.toLevel, %.keys, %.labels, %.units, %.decimals,
 CASE WHEN %.closedAt <= said THEN toString(%.closedAt) END, CASE WHEN %.closedAt <= said THEN %.closedReason END]
