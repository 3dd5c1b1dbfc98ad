// Whether a household is within the viewer's scope: it has it, or the village where it lies at the graph's instant, or lay
// last (`spot`).
($p.everything OR $p.sees_households[%.code] IS NOT NULL OR $p.sees_villages[spot.code] IS NOT NULL)
