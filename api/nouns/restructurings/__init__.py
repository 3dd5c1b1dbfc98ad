"""The GraphQL side of restructurings 重组."""
