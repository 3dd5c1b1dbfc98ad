"""The statements of `cypher/`: read, checked, composed, and how their rows are decoded."""
