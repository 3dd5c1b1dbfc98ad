// Every disclosure.
MATCH (disclosure:Disclosure) WHERE disclosure.id > $p.after
