// Whether the viewer commands a unit or one above it.
(size(commanded) > 0 AND EXISTS { MATCH (%) @upward(){0,2} (leading:Unit) WHERE leading IN commanded })
