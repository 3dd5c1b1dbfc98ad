"""Writing to the graph: transactions, tenures, the log, and what refuses a write."""
