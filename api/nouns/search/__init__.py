"""The GraphQL side of search 检索."""
