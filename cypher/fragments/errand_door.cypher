// Whether an errand is brought to the door and left there: because that was asked for, or, until it is over, because somebody of the
// household is isolated at home; what so was when it was brought is kept.
(%.toTheDoor OR ((%.state IN ['REQUESTED', 'CLAIMED', 'PURCHASED'] OR said < %.changedAt) AND @isolated_at_home(%)))
