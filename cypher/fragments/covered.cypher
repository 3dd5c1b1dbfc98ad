// A thing that a unit can cover, its label in front.
CASE
  WHEN %:Household THEN ['Household', @household(%)]
  WHEN %:Enterprise THEN ['Enterprise', @kinded(%)]
  WHEN %:Village THEN ['Village', @village(%)]
  WHEN %:Area THEN ['Area', @place(%)]
  WHEN %:Cooperative THEN ['Cooperative', @cooperative(%)]
  ELSE ['Grid', @place(%)]
END
