// The first of a page, by what the list is ordered by.
RETURN @row ORDER BY @order LIMIT $p.limit
