// A pledge of somebody who is willing to join.
%.state = 'WILLING'
