// Whether it was told by then that an isolation has ended.
coalesce(%.endToldAt <= said, false)
