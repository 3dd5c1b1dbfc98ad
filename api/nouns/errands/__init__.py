"""The GraphQL side of errands 红色代跑."""
