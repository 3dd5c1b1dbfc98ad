// Whether a thing stands within the bounds of a page in the order of codes.
$p.after < %.code < $p.before
