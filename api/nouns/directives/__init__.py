"""The GraphQL side of directives 指令."""
