// A tenure that holds at the instant, or did just before.
((%.since <= at < %.until) OR (%.since <= $p.earlier < %.until))
