"""Towns to fill an empty graph with: the article's Chi'an, and synthetic ones of any size by the same rules."""
