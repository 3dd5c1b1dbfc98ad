"""The GraphQL side of whoever asks 当前用户."""
