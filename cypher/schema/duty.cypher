// Shifts are found by their post and by whose they are, in the order in which they start; counts by what they are of and since when;
// both by who told them.
// cardinality: write
// access: write
// scope: open: run by whoever keeps the graph
// each: name, label, of, when = shift_post, Shift, post, start | shift_person, Shift, person, start | tally_of, Tally, of, from | shift_by, Shift, by, at | shift_withdrawn, Shift, withdrawnBy, withdrawnAt | tally_by, Tally, by, at
CREATE INDEX @name IF NOT EXISTS FOR (node:@label) ON (node.@of, node.@when)
