// The columns of an enterprise or an organization.
[%.code, %.name, %.kind]
