// Whether a unit or an organization is of a town that the viewer organises.
($p.towns <> [] AND EXISTS { MATCH (%)-[lies:IN_TOWN]->(town) WHERE lies.since <= instant AND town.code IN $p.towns })
