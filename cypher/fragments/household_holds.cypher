// Whether a household is within the viewer's scope.
@thing_holds(%)
