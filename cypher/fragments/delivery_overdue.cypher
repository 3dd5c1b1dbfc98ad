// Whether a delivery of the `directive`, in a `state`, is due and not done.
(state <> 'LAPSED' AND NOT @delivery_done(%) AND coalesce(directive.dueAt < now, false) AND NOT coalesce(directive.closedAt <= said, false))
