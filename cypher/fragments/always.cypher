// Structure is open to everybody.
true
