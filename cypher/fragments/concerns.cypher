// Whether a node is within the viewer's scope, structure too.
CASE WHEN %:Person THEN @person_holds(%) WHEN %:Unit THEN @unit_holds(%) WHEN %:Cooperative THEN @cooperative_holds(%)
     WHEN %:Household OR %:Enterprise THEN @thing_holds(%) ELSE @place_holds(%) END
