// A unit with what has been above it by the instant, and what took its place.
[%, [(%)-[tie:PART_OF|SUCCEEDED_BY]->() WHERE tie.since <= at | tie]]
