// Steps from a unit to what took its place, as it is at an instant (%): to itself where nothing did.
((:Unit)-[step:SUCCEEDED_BY WHERE step.since <= % < step.until]->(:Unit)){0,100}
