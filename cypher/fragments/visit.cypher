// The columns of a visit to a firm.
[%.id, %.mode, toString(%.heldAt), toString(%.at), %.topics, %.results, %.notes, %.until <= said]
