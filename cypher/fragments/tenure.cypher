// The columns of a tenure.
[elementId(%), type(%), labels(startNode(%))[0], coalesce(startNode(%).code, startNode(%).id),
 labels(endNode(%))[0], coalesce(endNode(%).code, endNode(%).id),
 %.role, %.position, %.title, %.head, %.plantedArea, toString(%.since), toString(%.until), %.openedBy, %.departure,
 %.kind, %.state, %.contribution, %.contributionKind, %.present, %.additionalVotes, %.gained,
 %.joins, %.valuation, %.ground, %.grower, %.votes, toString(%.nextVisitOn), %.note]
