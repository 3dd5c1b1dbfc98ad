// Disclosures to a person.
MATCH (disclosure:Disclosure {viewer: $p.by}) USING INDEX disclosure:Disclosure(viewer, id)
WHERE disclosure.id > $p.after
