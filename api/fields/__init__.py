"""Declarations of fields: what the schema is made of, as data."""
