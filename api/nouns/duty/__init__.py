"""The GraphQL side of duty 值守: posts, shifts, counts."""
