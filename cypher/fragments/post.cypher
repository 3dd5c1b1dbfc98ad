// The columns of a post.
[%.code, %.name, %.kind, %.opens, %.closes]
