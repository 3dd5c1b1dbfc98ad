// How much is seen of who answers by a post, where so much is `given` of all: by one's own place in the units of today, so
// of who answered at another instant and does no more the name alone, but by the organiser of the town.
CASE WHEN given = 4 THEN 4 WHEN NOT (@current(%)) THEN 1 WHEN $p.sees_leaders[endNode(%).code] > given THEN $p.sees_leaders[endNode(%).code]
     ELSE given END
