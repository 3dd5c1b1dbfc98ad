"""By what things are found: the folded forms of what they are called, and its pinyin."""
