// Whether somebody else may be the same person: of one folded name at the instant, and one year of birth or telephone, however that is
// written, with the codes of country and area or without.
(%.id <> person.id AND @called(%)[0] = @called(person)[0] AND (%.birthYear = person.birthYear OR any(one IN @numbers(%) WHERE
  any(two IN @numbers(person) WHERE one = two OR size(one) >= 7 AND two ENDS WITH one OR size(two) >= 7 AND one ENDS WITH two))))
