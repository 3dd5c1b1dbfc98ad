// Of what a cooperative's founders were given or did at the assembly: their ids outside the graph.
COLLECT { MATCH (cooperative)<-[founded:FOUNDED]-(founder) WHERE @holds(founded) AND %
          RETURN @member_id(founder) ORDER BY labels(founder)[0], coalesce(founder.code, founder.id) }
