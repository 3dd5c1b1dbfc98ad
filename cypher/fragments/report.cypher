// The columns of a report.
COLLECT {
  MATCH (%)-[:ON]->(:Delivery)<-[:DELIVERED_AS]-(asking:Directive)
  RETURN [%.id, toString(%.at), %.values, asking.keys, asking.labels, %.note, %.until <= said]
}[0]
