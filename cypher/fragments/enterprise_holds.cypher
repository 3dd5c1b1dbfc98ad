// Whether an enterprise is within the viewer's scope.
@thing_holds(%)
