// A household's place by its address as people read it, 1组2号 before 1组10号: each number has ten digits; then by its code.
$p.order + reduce(read = ['', ''], sign IN split(normalize(@household(%)[1], NFKC), '') + [' '] | CASE
  WHEN '0' <= sign <= '9' THEN [read[0], right('000000000' + read[1] + sign, 10)]
  ELSE [read[0] + read[1] + sign, ''] END)[0] + %.code
