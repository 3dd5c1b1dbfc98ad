// Whether a person is no resident at the instant.
EXISTS { (%)-[leave:DEPARTED]->() WHERE @holds(leave) }
