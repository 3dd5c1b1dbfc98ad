// Whether a person is within the viewer's scope.
($p.everything OR @sight(%) > 0)
