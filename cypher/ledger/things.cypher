// Nodes of one label by their keys, as a deed finds them: whether they are in being at an instant, whether they lie in a town
// that whoever asks organises, and what rules and lines tell of them.
// cardinality: batch key optional
// access: read
// scope: open: tells whether each is within the scope
// param: keys list[str]  of one label
// each: label = @labels(contained)
// include: given, organised, being
// row: Thing
// returns: code str
// returns: name str
// returns: kind str?
// returns: level int?
// returns: purpose Purpose?
// returns: being bool
// returns: organised bool
// returns: described_later bool
@given
UNWIND $p.keys AS key
RETURN collect([key, COLLECT {
  MATCH (node:@label {code: key})
  RETURN [node.code, coalesce(node.name, node.address), node.kind, node.level, node.purpose, @being(node),
          $p.everything OR @organised(node), coalesce(node.describedSince > at, false)]
}]) AS rows
