"""The GraphQL side of towns 镇."""
