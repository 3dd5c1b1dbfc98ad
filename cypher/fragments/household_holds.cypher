// Whether a household is within the viewer's scope: its own, beneath a unit of its, or in a town that it organises.
(everything OR % IN homes OR size(@over(%)) > 0 OR @organised(%))
