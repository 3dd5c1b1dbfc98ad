// The columns of an isolation, as planned and ended by what was told by then; with whose it is, and whether that is somebody else.
COLLECT {
  WITH @isolated(%) AS whose, [place IN range(0, size(%.plannedAt) - 1) WHERE %.plannedAt[place] <= said | %.plannedUntil[place]][-1] AS planned
  RETURN [%.id, whose.id, whose.id <> $p.viewer, %.reason, toString(%.since), toString(planned),
    CASE WHEN @isolation_ended(%) THEN toString(%.endedAt) END, toString(%.retainUntil)]
}[0]
