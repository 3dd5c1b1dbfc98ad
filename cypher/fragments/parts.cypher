// For which parts of a delivery's unit reports hold; empty for the whole.
COLLECT { MATCH (%)<-[:ON]-(report:Report) WHERE @holding(report) RETURN report.part }
