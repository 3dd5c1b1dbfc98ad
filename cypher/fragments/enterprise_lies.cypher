// Whether an enterprise is within the viewer's scope: it has it, or the village where it lies at the graph's instant, or lay
// last (`spot`).
($p.everything OR %.code IN $p.sees_firms OR spot.code IN $p.sees_firm_villages)
