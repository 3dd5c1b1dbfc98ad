// Whether a village, an area, a grid, an organization or a town is within the viewer's scope.
($p.everything OR %.code IN $p.sees_places OR %.code IN $p.towns OR @in_towns(%) OR (%:Grid AND EXISTS {
  MATCH (%)-[lies:IN_VILLAGE]->(spot) WHERE lies.since <= instant AND spot.code IN $p.sees_places }))
