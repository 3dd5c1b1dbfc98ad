// Restructurings in the order in which they were drafted, of a status where one is asked for.
// cardinality: many
// access: read
// scope: restructuring holds
// param: status str?  only of this one
// param: after str  what a page stands after
// param: before str  what a page stands before
// param: limit int  rows of a page
// each: page = forward | backward | counted
// each: row = @restructuring(plan)
// each: order = plan.id
// each: start = restructurings_of_all | restructurings_of_status
// include: instant, restructuring_holds
// returns: restructuring Restructuring
@instant
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  @start()
  WITH plan WHERE $p.after < plan.id < $p.before AND plan.status = coalesce($p.status, plan.status)
    AND @restructuring_holds(plan)
  @page()
} AS rows
