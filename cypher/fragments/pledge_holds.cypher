// Whether what a member says to joining the `cooperative` is within the viewer's scope: the whole case is, or the member is the
// viewer, its home, or covered by a unit of the viewer's that is of the cooperative's set-up.
(coalesce(%.code IN $p.homes, false) OR coalesce(%.id = $p.viewer, false) OR @canvassing(%))
