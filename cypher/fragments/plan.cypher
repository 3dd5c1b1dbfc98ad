// The columns of a firm's contingency plan.
[%.id, %.on, %.note, toString(%.at)]
