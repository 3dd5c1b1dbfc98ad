"""Running an operation."""
