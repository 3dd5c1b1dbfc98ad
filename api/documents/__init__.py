"""Documents: what a request may run, prepared once; persisted by their hash, or only those that are trusted."""
