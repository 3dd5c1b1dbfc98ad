// Disclosures of a person's fields.
MATCH (disclosure:Disclosure {subject: $p.about}) USING INDEX disclosure:Disclosure(subject, id)
WHERE disclosure.id > $p.after
