// The id of a member outside the graph.
labels(%)[0] + ':' + coalesce(%.code, %.id)
