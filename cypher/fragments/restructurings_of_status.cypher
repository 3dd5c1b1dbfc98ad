// Restructurings of a status.
MATCH (plan:Restructuring {status: $p.status}) WHERE plan.id > $p.after
