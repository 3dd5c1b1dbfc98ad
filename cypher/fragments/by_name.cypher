// A person's place by the name's pinyin, then by the name, then by the id. Whoever is listed is seen, and so is the name of whoever is.
$p.order + coalesce(split(%.pinyin, ' ')[1], toLower(%.name), '') + ' ' + coalesce(%.name, '') + ' ' + %.id
