"""The day's work: directives sent down to units, and what they answer."""
