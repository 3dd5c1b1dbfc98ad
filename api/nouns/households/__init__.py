"""The GraphQL side of households and who answers for them 户."""
