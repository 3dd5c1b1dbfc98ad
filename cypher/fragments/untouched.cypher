// Nothing that a thing touched: it is no change.
[]
