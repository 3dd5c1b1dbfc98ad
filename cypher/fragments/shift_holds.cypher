// Whether a shift is within the viewer's scope: an own one, or of a roster that the viewer may know, as a whole or of that day.
(%.at <= said AND ($p.everything OR %.person = $p.viewer OR EXISTS {
  MATCH (post:Post {code: %.post}) WHERE @roster_open(post) OR @same_day(%) RETURN post }))
