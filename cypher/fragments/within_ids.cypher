// Whether a person stands within the bounds of a page in the order of ids.
$p.after < %.id < $p.before
