// The rows of a cooperative in files, one for each household that grows for it.
COLLECT {
  MATCH (%)<-[grows:GROWS]-(household:Household) WHERE @holds(grows)
  RETURN [%.code, household.code, toString(grows.plantedArea)] ORDER BY household.code
}
