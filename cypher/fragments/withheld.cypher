// Whether it is withheld that a change (the argument) touched a thing (`told`): all that it did there is withheld.
(@tied(%) AND NOT @otherwise(%))
