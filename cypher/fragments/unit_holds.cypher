// Whether a unit is within the viewer's scope: its own, beneath one, or of a town that it organises.
($p.everything OR $p.sees_members[%.code] IS NOT NULL OR @in_towns(%))
