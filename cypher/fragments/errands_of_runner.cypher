// Errands that somebody runs.
UNWIND coalesce($p.states, ['CLAIMED', 'PURCHASED', 'DELIVERED', 'CANCELLED', 'RETURNED']) AS state
MATCH (errand:Errand {runner: $p.runner, state: state})
