// Whether a village, an area, a grid, an organization or a town is within the viewer's scope.
@thing_holds(%)
