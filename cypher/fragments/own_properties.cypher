// Every property of a person's own.
[%.id, %.name, %.birthYear, %.phone, %.partyMember, %.publicServant, %.synthetic, toString(%.erasedAt)]
