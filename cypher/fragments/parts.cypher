// For which parts of a delivery's unit reports hold; empty for the whole.
COLLECT { MATCH (%)<-[:ON]-(counting:Report) WHERE @holding(counting) RETURN counting.part }
