// Disclosures to a person.
MATCH (disclosure:Disclosure {viewer: $p.by}) WHERE disclosure.id > $p.after
