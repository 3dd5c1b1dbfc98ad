// Whether a household or an enterprise is within the viewer's scope.
CASE WHEN %:Household THEN @household_holds(%) ELSE @enterprise_holds(%) END
