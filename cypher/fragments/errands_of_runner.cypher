// Errands that somebody runs, or who became part of them.
MATCH (runner:Person {id: $p.runner})
UNWIND [runner] + @formers(runner) AS ran
MATCH (errand:Errand {runner: ran.id}) WHERE errand.state IS NOT NULL
WITH *, false AS alone
