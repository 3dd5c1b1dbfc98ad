// What somebody, an enterprise or an organization is called, as far as the viewer may know it: of a person out of scope the first character.
CASE WHEN NOT %:Person OR @sight(%) > 0 THEN %.name WHEN size(%.name) < 2 THEN '＊' ELSE left(%.name, 1) + '**' END
