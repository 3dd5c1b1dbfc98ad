// A person's place by the name's pinyin, then by the name, then by the id, as called at the instant. Whoever is listed is seen, and so is
// the name of whoever is seen.
$p.order + [called IN [@called(%)] | coalesce(split(called[1], ' ')[1], toLower(called[2]), '') + ' ' + coalesce(called[2], '')][0] + ' ' + %.id
