// Whether somebody (`$p.runner`) runs an errand: as themself, or as one who became part of them.
(%.runner = $p.runner OR $p.runner IN COLLECT {
  MATCH (:Person {id: %.runner}) ((:Person)-[became:SUCCEEDED_BY WHERE @holds(became)]->(:Person)){1,100} (themself:Person)
  RETURN themself.id })
