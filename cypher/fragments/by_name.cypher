// A person's place by the name, then by the id. Whoever is listed is seen, and so is the name of whoever is seen.
$p.order + coalesce(%.name, '') + ' ' + %.id
