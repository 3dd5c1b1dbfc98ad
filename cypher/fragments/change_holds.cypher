// Whether a change is within the viewer's scope, by what it touched (`touched`): an auditor's are all, another's are those that
// touched something of it.
($p.everything OR $p.auditor OR any(each IN touched WHERE each[0]))
