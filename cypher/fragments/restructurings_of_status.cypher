// Restructurings of a status.
MATCH (plan:Restructuring {status: $status}) WHERE plan.id > $after
