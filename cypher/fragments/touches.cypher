// Whether the viewer may see that a change touched a node: structure it may, of the rest what is within its scope.
CASE WHEN %:Household THEN @household_holds(%) WHEN %:Enterprise THEN @enterprise_holds(%) WHEN %:Person THEN @person_holds(%) ELSE true END
