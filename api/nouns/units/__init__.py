"""The GraphQL side of units and what they cover 作战单元."""
