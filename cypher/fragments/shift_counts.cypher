// Whether a shift was made by then, and not withdrawn.
(%.at <= said AND NOT coalesce(%.withdrawnAt <= said, false))
