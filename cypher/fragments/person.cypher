// The columns of a person.
[%.id, %.name, %.phone, %.birthYear, %.partyMember, true]
