// The instants that the operation's first statement fixed: of the data, and of the graph itself.
WITH $p.at AS at, $p.instant AS instant
