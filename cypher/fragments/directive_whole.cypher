// Whether a directive is within the viewer's scope as a whole: of its town's organisers, and of whoever stands over its issuer.
($p.everything OR %.town IN $p.towns OR @issued(%))
