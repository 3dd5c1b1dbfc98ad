// Whether an office is one by which somebody leads a body.
(@current(%) AND %.position IN ['HEAD', 'LEADER', 'DEPUTY_HEAD'])
