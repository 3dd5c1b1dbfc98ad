// A unit's place by how many households it and those beneath it cover, as many as `totals` tells the viewer; then by its code.
$p.order + right('0000000' + toString(COUNT {
  MATCH (%)(()<-[part:PART_OF]-() WHERE @holds(part)){0,2}(each:Unit)-[covers:COVERS]->(household:Household)
  WHERE @holds(covers) AND (household.code IN $p.homes OR (@household_holds(household)
    AND ($p.everything OR $p.sees_members[%.code] IS NOT NULL OR $p.sees_members[each.code] IS NOT NULL OR @in_towns(%))))
  RETURN DISTINCT household
}), 8) + ' ' + %.code
