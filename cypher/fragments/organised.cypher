// Whether something lies in a town whose organiser asks.
($p.towns <> [] AND EXISTS { MATCH (%) @lasting(){0,3} (its_town) WHERE its_town:Town AND its_town.code IN $p.towns })
