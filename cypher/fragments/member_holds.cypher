// Whether the membership (`joined`) of somebody in the `cooperative` is within the viewer's scope: the whole case is, or they are the
// viewer, or of its home.
(@setup_holds(cooperative) OR coalesce(%.id = $p.viewer, false) OR coalesce(joined.grower IN $p.homes, false))
