// Whether an isolation is within the viewer's scope: of whoever isolates the person, of the household where the person lives or lived
// last, and of the person.
(@isolation_kept(%) AND ($p.everything OR EXISTS {
  WITH @isolated(%) AS whose
  WITH whose, @last_home(whose) AS dwelt
  WHERE whose.id = $p.viewer OR dwelt[0] IN $p.homes OR @isolates(dwelt)
  RETURN whose }))
