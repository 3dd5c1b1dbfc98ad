// A tenure that holds at the instant.
%.since <= at < %.until
