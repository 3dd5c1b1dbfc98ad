// Whether a delivery is within the viewer's scope.
($p.everything OR EXISTS { MATCH (sent:Directive {id: %.directive}) WHERE @directive_whole(sent) } OR @answered_by_viewer(%))
