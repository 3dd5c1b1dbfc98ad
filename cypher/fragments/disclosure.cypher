// The columns of a disclosure; those of before there was one an hour stand for one time.
[%.id, toString(%.at), toString(coalesce(%.lastAt, %.at)), coalesce(%.times, 1), %.fields, %.purpose, %.operation]
