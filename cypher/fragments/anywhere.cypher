// In an order that was asked for the bounds of a page are looked at last: see `ordered`.
true
