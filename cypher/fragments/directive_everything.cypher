// Every directive.
MATCH (directive:Directive) WHERE directive.id > $p.after
