// A tenure that begins or ends after the instant, and was not called off before it began.
(%.since < %.until AND (%.since > at OR at < %.until < datetime('9999-12-31T00:00:00Z')))
