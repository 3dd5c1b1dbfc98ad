// The columns of a change; of what it touched, only what the viewer may see is counted (`touched`).
[%.id, %.seq, toString(%.at), toString(%.effectiveAt), %.kind, %.reason, %.reasonCode, %.told, size([each IN touched WHERE each[1]])]
