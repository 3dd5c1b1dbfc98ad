// Whether the viewer isolates who lives in a household, by its code and that of its village: a commander or doctor of EPIDEMIC_CONTROL
// above it, or an organiser of the town.
($p.everything OR %[0] IN $p.isolates_homes OR %[1] IN $p.isolates_villages)
