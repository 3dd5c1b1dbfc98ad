// Whether a cooperative is within the viewer's scope: it covers it or where it lies, or organises its town; a unit of its set-up
// is the viewer's; a home of the viewer's grows for it, or has said whether it joins, or the viewer has.
(@thing_holds(%)
  OR (size(mine) > 0 AND EXISTS { MATCH (%)<-[sets:COVERS]-(:Unit)<-[beneath:PART_OF]-(unit:Unit)
    WHERE unit IN mine AND @current(sets) AND @current(beneath) })
  OR EXISTS { MATCH (%)<-[joins:GROWS|PLEDGES]-(member) WHERE @current(joins) AND (member IN homes OR member.id = $p.viewer) })
