// The telephone numbers of a person, each by its digits: without an extension, and what stands between them.
[number IN split(%.phone, '、') | reduce(digits = split(reduce(marked = toLower(number), mark IN ['分机', 'ext', 'x', '#', '*'] |
  replace(marked, mark, '转')), '转')[0], between IN [' ', '-', '.', '(', ')', '+'] | replace(digits, between, ''))]
