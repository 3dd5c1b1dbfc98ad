// The columns of a place whose name does not change.
[%.code, %.name]
