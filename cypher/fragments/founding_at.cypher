// Of what a cooperative's founders were given or did at the assembly (`assembled`): their ids outside the graph.
COLLECT { MATCH (cooperative)<-[founded:MEMBER_OF {ground: 'FOUNDER'}]-(founder) WHERE founded.since = assembled.at AND %
          RETURN @member_id(founder) ORDER BY labels(founder)[0], coalesce(founder.code, founder.id) }
