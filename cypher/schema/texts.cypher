// What things are called, earlier too, by their characters: each is a word, whatever it is, and so is where a text begins and ends.
// cardinality: write
// access: write
// scope: open: run by whoever keeps the graph
CREATE FULLTEXT INDEX folded IF NOT EXISTS
FOR (node:Village|Household|Person|Unit|Enterprise|Cooperative|Description) ON EACH [node.folded, node.pinyin]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}}
