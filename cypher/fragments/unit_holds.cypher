// Whether a unit is within the viewer's scope: its own, beneath one, or in a town that it organises.
(everything OR @beneath(%) OR @organised(%))
