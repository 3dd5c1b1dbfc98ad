"""Messages in words, in Chinese or English."""
