// Whether a household, an enterprise or a place is within the viewer's scope: its home, beneath a unit of its, or in a town that
// it organises.
(everything OR % IN homes OR size(@over(%)) > 0 OR @organised(%))
