"""The GraphQL side of disclosures 披露记录."""
