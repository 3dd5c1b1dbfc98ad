// A node of any kind that is in the register, its label in front.
CASE
  WHEN %:Unit THEN ['Unit', @unit(%)]
  WHEN %:Person THEN ['Person', @person(%)]
  WHEN %:Post THEN ['Post', @post(%)]
  WHEN %:Organization THEN ['Organization', @kinded(%)]
  WHEN %:Town THEN ['Town', @place(%)]
  ELSE @covered(%)
END
