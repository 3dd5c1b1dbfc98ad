// The columns of a shift.
[%.id, %.duty, toString(%.start), toString(%.end), toString(@shift_until(%)),
 CASE WHEN %.withdrawnAt <= said THEN toString(%.withdrawnAt) END, CASE WHEN %.withdrawnAt <= said THEN %.withdrawnReason END]
