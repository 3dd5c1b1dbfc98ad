// The node of an id, which is of whichever label.
// each: label, key = @labels(touched)
MATCH (node:@label {@key: $p.about}) WHERE $p.label = '@label' RETURN node
