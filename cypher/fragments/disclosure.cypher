// The columns of a disclosure.
[%.id, toString(%.at), %.fields, %.purpose, %.operation]
