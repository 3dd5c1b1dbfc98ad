// Whether disclosures are within the viewer's scope: an auditor's are all, nobody else's are any.
$p.auditor
