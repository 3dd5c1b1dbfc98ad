"""The GraphQL side of enterprises 企业."""
