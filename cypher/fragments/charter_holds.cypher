// Whether what a cooperative has among itself (charter, officers) is within the viewer's scope: the viewer is of its set-up, its members or
// its officers, or organises its town.
($p.everything OR coalesce($p.sees_cooperatives[%.code] >= 2, false))
