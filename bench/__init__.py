"""What danyuan costs, beside the least that answers the same questions."""
