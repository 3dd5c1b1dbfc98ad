// Whether an enterprise is within the viewer's scope: beneath a unit of its, or in a town that it organises.
(everything OR size(@over(%)) > 0 OR @organised(%))
