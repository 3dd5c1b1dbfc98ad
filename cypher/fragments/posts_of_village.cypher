// Posts in being that lie in a village; of no label, which would invite to go through all of them.
MATCH (:Village {code: $p.village})<-[lies:LIES_IN]-(post) WHERE @holds(lies)
