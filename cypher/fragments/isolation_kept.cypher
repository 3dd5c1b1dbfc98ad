// Whether an isolation was told of by then, and is kept still: at its `retainUntil` it is gone, whichever instant is asked for.
(%.at <= said AND %.retainUntil > datetime())
