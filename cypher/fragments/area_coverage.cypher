// The coverage of an area.
COLLECT {
  CALL (%, at) { @direct_ways(%) }
  @best()
}
