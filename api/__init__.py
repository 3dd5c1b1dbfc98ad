"""The town over GraphQL, and from the terminal."""
