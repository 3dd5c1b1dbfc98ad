// Units that a person commands, and the branch whose Party secretary they are.
MATCH (node)-[ties:COMMANDS|HOLDS]->(unit:Unit|Organization)
WHERE (type(ties) = 'COMMANDS' OR ties.position = 'PARTY_SECRETARY') AND @either(ties)
