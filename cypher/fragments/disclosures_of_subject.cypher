// Disclosures of a person's fields.
MATCH (disclosure:Disclosure {subject: $p.about}) WHERE disclosure.id > $p.after
