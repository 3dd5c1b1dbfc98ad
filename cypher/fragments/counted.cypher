// How many a list has.
RETURN count(*)
