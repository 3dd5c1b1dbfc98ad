// Errands of a village and of those that became it.
MATCH (spot:Village {code: $p.village})
@formerly
UNWIND coalesce($p.states, ['REQUESTED', 'CLAIMED', 'PURCHASED', 'DELIVERED', 'CANCELLED', 'RETURNED']) AS state
CALL (formerly, state) { MATCH (errand:Errand {village: formerly, state: state}) WHERE errand.on IS NOT NULL RETURN errand }
WITH DISTINCT errand, instant, at, said, now, alone
