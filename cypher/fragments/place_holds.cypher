// Whether a village, an area, a grid, an organization or a town is within the viewer's scope: a unit of its covers it or the area
// where it lies, or it organises the town.
(everything OR @organised(%) OR (size(mine) > 0 AND EXISTS {
  MATCH (%) @lasting(){0,2} (spot)<-[covering:COVERS]-(coverer:Unit) WHERE coverer IN mine AND @current(covering) }))
