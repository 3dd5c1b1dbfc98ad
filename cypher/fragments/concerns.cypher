// Whether a node is within the viewer's scope, structure too.
CASE WHEN %:Household THEN @household_holds(%) WHEN %:Enterprise THEN @enterprise_holds(%) WHEN %:Person THEN @person_holds(%)
  WHEN %:Unit THEN @unit_holds(%) ELSE @place_holds(%) END
