// Whether a directive is within the viewer's scope: as a whole, or as far as the viewer stands over units that answer it.
(@directive_whole(%) OR EXISTS {
  UNWIND $p.answers_for AS code
  MATCH (heir:Unit {code: code})
  MATCH (origin:Unit) @succession(instant) (heir)
  MATCH (:Delivery {id: %.id + '-' + origin.code}) })
