// The columns of a change; of what it touched, only what the viewer may see is counted.
[%.id, %.seq, toString(%.at), toString(%.effectiveAt), %.kind, %.reason, COUNT { MATCH (%)-[:TOUCHED]->(told) WHERE everything OR @touches(told) }]
