"""The GraphQL side of the resumption of work 复工复产: visits to firms, their plans, how they stand."""
