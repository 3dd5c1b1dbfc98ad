// Disclosures are forgotten, as if they had never been.
// cardinality: write
// access: write
// scope: open: of a test
// param: ids list[str]  of them
MATCH (shown:Disclosure) WHERE shown.id IN $p.ids
DELETE shown
