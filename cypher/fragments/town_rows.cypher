// The row of a town in files.
[[%.code, %.name]]
