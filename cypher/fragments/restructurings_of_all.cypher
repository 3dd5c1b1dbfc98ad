// Every restructuring.
MATCH (plan:Restructuring) WHERE plan.id > $after
