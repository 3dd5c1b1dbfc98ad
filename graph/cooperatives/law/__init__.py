"""The law as data: each rule with its article, its severity and the days it was in force, grouped by subject."""
