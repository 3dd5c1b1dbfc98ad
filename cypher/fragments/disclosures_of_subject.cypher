// Disclosures of a person's fields.
MATCH (disclosure:Disclosure {subject: $about}) WHERE disclosure.id > $after
