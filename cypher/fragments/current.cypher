// A tenure that holds at the graph's own instant, at which scope is judged whichever instant is asked for.
%.since <= instant < %.until
