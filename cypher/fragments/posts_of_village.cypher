// Posts in being that lie in a village.
MATCH (:Village {code: $p.village})<-[lies:LIES_IN]-(post:Post) WHERE @holds(lies)
