// The columns of a person, as called at the instant, with how much of them is seen (`sight`); what is not is left out where rows are
// read.
[%.id] + @person_at(%) + [CASE %.id WHEN $p.viewer THEN 6 ELSE sight END]
