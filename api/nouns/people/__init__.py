"""The GraphQL side of people 人."""
