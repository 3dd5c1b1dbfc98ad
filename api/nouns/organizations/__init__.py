"""The GraphQL side of organizations 组织."""
