// A node of any kind at the nearest instant to what is `asked` for, its label in front.
COLLECT {
  WITH %, @nearest(%) AS at
  RETURN [CASE
    WHEN %:Household THEN ['Household', @household(%)]
    WHEN %:Person THEN ['Person', @person(%)]
    WHEN %:Unit THEN ['Unit', @unit(%)]
    WHEN %:Village THEN ['Village', @village(%)]
    WHEN %:Enterprise THEN ['Enterprise', @kinded(%)]
    WHEN %:Post THEN ['Post', @post(%)]
    WHEN %:Organization THEN ['Organization', @kinded(%)]
    WHEN %:Area THEN ['Area', @place(%)]
    WHEN %:Grid THEN ['Grid', @place(%)]
    WHEN %:Cooperative THEN ['Cooperative', @cooperative(%)]
    ELSE ['Town', @place(%)] END, toString(at)]
}[0]
