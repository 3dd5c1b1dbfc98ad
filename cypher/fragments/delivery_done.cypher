// Whether a delivery in a `state` is done: whoever is asked for figures has reported, others have acknowledged.
(state = 'REPORTED' OR (state = 'ACKNOWLEDGED' AND NOT %.asked))
