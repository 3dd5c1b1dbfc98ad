// Whether the whole case of a cooperative is within the viewer's scope: a unit of the viewer's sets it up on level 1 or 2, or the
// viewer organises its town.
($p.everything OR coalesce($p.sees_cooperatives[%.code] = 3, false))
