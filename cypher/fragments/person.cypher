// The columns of a person, with how much of them the viewer sees; what is not seen is left out where rows are read.
[%.id, %.name, %.phone, %.birthYear, %.partyMember, CASE %.id WHEN $p.viewer THEN 6 ELSE @sight(%) END]
