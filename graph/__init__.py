"""The town as a graph: statements, records and the questions asked of them."""
