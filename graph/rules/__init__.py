"""The rules of the structure 规则."""
