// The last of a page, by what the list is ordered by; the page turns them round.
RETURN @row ORDER BY @order DESC LIMIT $p.limit
