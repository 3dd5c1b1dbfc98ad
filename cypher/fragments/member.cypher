// The columns of a membership (`joined`) of somebody in the `cooperative`.
[@pledge_key(%), @joiner(%), joined.kind, COLLECT { MATCH (home:Household {code: joined.grower}) RETURN @household(home) }[0],
  joined.contribution, joined.contributionKind, joined.valuation, joined.ground, toString(joined.since), toString(joined.until)]
