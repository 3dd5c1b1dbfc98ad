// The columns of a count.
[%.id, %.key, %.label, %.unit, %.value, %.qualifier, %.printed, %.from, %.to, toString(%.at), %.until <= said]
