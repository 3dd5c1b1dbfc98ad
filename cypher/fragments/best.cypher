// Of the ways by which units cover a thing, the first that applies for each unit, nearest first.
WITH unit, rank, via, since ORDER BY rank, since, via.code
WITH unit, collect([rank, via, since])[0] AS way
WHERE unit.purpose = coalesce($p.purpose, unit.purpose)
WITH unit, way, way[1] AS via
RETURN [@unit(unit) + [@commander(unit)], ['DIRECT', 'GRID', 'VILLAGE', 'AREA', 'ANCESTOR'][way[0]], @covered(via), toString(way[2])]
ORDER BY way[0], unit.level DESC, unit.code
