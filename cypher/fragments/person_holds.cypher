// Whether a person is within the viewer's scope.
(everything OR @sight(%) > 0)
