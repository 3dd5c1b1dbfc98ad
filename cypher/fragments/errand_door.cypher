// Whether an errand is brought to the door and left there.
%.toTheDoor
