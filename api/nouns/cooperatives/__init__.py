"""The GraphQL side of cooperatives 合作社."""
