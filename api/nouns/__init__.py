"""The types of the schema with their queries, mutations and inputs, one package a noun."""
