// Whether the viewer stands over whoever issued a directive, or leads that body.
(%.from IN $p.leads OR %.from IN $p.answers_for OR ($p.answers_for <> [] AND EXISTS {
  MATCH (own:Delivery {id: %.id + '-' + %.from}) WHERE @answered_by_viewer(own) }))
