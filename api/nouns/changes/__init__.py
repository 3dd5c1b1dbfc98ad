"""The GraphQL side of the log of changes 变更."""
