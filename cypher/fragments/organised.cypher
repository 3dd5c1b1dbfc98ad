// Whether something lies in a town whose organiser asks.
($towns <> [] AND EXISTS { MATCH (%) @lasting(){0,3} (its_town) WHERE its_town:Town AND its_town.code IN $towns })
