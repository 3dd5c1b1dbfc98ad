// Whether a report is within the viewer's scope, and was said by then.
(%.at <= said AND EXISTS { MATCH (%)-[:ON]->(about:Delivery) WHERE @delivery_holds(about) })
