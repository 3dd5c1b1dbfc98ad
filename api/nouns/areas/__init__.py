"""The GraphQL side of areas 片区."""
