// Whether the viewer may see that a change touched a node: structure it may, of the rest what is within its scope.
CASE WHEN %:Person THEN @person_holds(%) WHEN %:Household OR %:Enterprise THEN @thing_holds(%) WHEN %:Cooperative THEN @cooperative_holds(%) ELSE true END
