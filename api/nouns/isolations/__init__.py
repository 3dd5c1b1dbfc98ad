"""The GraphQL side of isolations 隔离."""
