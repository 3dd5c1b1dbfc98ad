// Errands that somebody runs.
MATCH (errand:Errand {runner: $p.runner}) WHERE errand.state IS NOT NULL
