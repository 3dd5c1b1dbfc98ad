// Every post in being.
MATCH (post:Post)-[life:IN_TOWN]->(:Town) WHERE post.code > $p.after AND @holds(life)
