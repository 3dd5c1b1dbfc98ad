// Every restructuring.
MATCH (plan:Restructuring) WHERE plan.id > $p.after
