// The columns of a `pledge` to the `cooperative`, made by a household.
[@pledge_key(%), @household(%), COLLECT { MATCH (joiner:Person {id: pledge.joins}) RETURN ['Person', @person(joiner)] }[0], @said_by(pledge)]
