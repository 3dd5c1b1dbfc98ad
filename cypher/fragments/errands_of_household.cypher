// Errands of a household.
MATCH (errand:Errand {household: $p.household}) WHERE errand.at IS NOT NULL
