// Minutes of a day on the clock, from HH:MM.
(toInteger(left(%, 2)) * 60 + toInteger(right(%, 2)))
