// Whether the viewer may know all open errands of a village: of its errand team, its town's organisers, and who commands or is liaison
// officer of a unit over it.
($p.everything OR coalesce($p.errand_villages[%.code] >= 2, false))
