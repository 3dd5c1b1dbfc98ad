// The first of a page by the places of its rows in an order that was asked for, each before its row; `down`: the last.
WITH *, @place AS place WHERE $p.after < place < $p.before
RETURN [place, @row] ORDER BY CASE WHEN $p.down THEN '' ELSE place END, CASE WHEN $p.down THEN place ELSE '' END DESC LIMIT $p.limit
