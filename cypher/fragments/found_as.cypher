// How a text is found in a node: the first of the forms that one of the `texts` has which it is called by, or its code.
[place IN range(0, size($p.forms) - 1) WHERE (place < 2 AND %.code STARTS WITH $p.code AND $p.code <> '' AND (place = 1 OR %.code = $p.code))
  OR any(text IN texts WHERE text[CASE place WHEN 3 THEN 1 ELSE 0 END] CONTAINS $p.forms[place])][0]
