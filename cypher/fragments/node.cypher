// A node of any kind, its label in front; null for a description, which is none of its own.
CASE
  WHEN %:Unit THEN ['Unit', @unit(%)]
  WHEN %:Person THEN ['Person', @person(%)]
  WHEN %:Organization THEN ['Organization', @kinded(%)]
  WHEN %:Cooperative THEN ['Cooperative', @place(%)]
  WHEN %:Town THEN ['Town', @place(%)]
  WHEN %:Description THEN NULL
  ELSE @covered(%)
END
