// The items of a charter that say something, by number.
[place IN range(0, size(coalesce((%).texts, [])) - 1) WHERE (%).texts[place] <> '' | [place + 1, (%).texts[place]]]
