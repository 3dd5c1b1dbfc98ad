// Disclosures to a person.
MATCH (disclosure:Disclosure {viewer: $by}) WHERE disclosure.id > $after
