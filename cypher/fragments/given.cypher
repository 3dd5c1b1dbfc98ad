// The instants that the operation's first statement fixed: of the data, and of the graph itself.
WITH $at AS at, $instant AS instant
