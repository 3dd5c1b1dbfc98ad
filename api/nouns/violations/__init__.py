"""The GraphQL side of rules that do not hold 违规."""
