// A unit itself.
WITH at, node AS unit
