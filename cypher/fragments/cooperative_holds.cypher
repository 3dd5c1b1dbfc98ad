// Whether a cooperative is within the viewer's scope: it covers where it lies, sets it up, or organises its town; a home of its
// grows for it, or has said whether it joins, or the viewer has.
($p.everything OR $p.sees_cooperatives[%.code] IS NOT NULL)
