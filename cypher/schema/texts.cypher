// Names and addresses, earlier ones too, by their characters: the analyzer keeps even a single one of Chinese.
// cardinality: write
// access: write
// scope: open: run by whoever keeps the graph
CREATE FULLTEXT INDEX texts IF NOT EXISTS
FOR (node:Village|Household|Person|Unit|Enterprise|Cooperative|Description) ON EACH [node.name, node.address]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words'}}
