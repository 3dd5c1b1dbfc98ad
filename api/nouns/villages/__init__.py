"""The GraphQL side of villages and their grids 村、网格."""
