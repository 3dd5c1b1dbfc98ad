// The columns of a cooperative, at its stage of the instant.
[%.code, %.name, %.product, %.businessScope, @stage(%)]
