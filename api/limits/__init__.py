"""How large a request may be: its body, its document, and what it costs (`api.limits.cost`)."""

from api.limits.bodies import SmallBodies
from api.limits.cost import Price, prices
from api.limits.counting import refuse_large, tokens
from api.limits.limits import Limits, OverLimit

__all__ = ["Limits", "OverLimit", "Price", "SmallBodies", "prices", "refuse_large", "tokens"]
