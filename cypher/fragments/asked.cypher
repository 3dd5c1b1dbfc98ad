// The instant of the data as the one that is `asked` for, so that things can be read at another (`at`).
WITH instant, at AS asked
