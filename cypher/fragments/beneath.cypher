// Whether a unit is one of the viewer's, or beneath one.
(size(mine) > 0 AND EXISTS { MATCH (%) @upward(){0,2} (leading:Unit) WHERE leading IN mine })
