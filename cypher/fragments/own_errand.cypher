// Whether the viewer runs an errand: as themself, or as somebody who became part of them.
coalesce(%.runner = $p.viewer OR %.runner IN $p.selves, false)
