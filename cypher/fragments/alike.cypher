// Whether somebody else may be the same person: of one folded name at the instant, and one year of birth or telephone.
(%.id <> person.id AND @called(%)[0] = @called(person)[0] AND (%.birthYear = person.birthYear OR %.phone = person.phone))
