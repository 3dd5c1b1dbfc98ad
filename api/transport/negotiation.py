"""How an answer goes out, by the headers `Accept` and `Accept-Encoding` (RFC 9110, 12.5; GraphQL over HTTP)."""

from functools import lru_cache
from typing import Final

from api.transport.responses import Refused

JSON: Final = "application/json"
GRAPHQL: Final = "application/graphql-response+json"
EVENTS: Final = "text/event-stream"
OFFERED: Final = (JSON, GRAPHQL, EVENTS)
"""Where a request weighs two alike, the one it names first; where it names neither, the first of these."""

REMEMBERED: Final = 256


@lru_cache(REMEMBERED)
def accepted(header: str) -> str:
    """The media type of the answer; Refused with 406 where the header allows none that is offered."""
    if not header.strip():
        return JSON
    ranges = _ranges(header)
    weight, _, _, best = max((*_weight(ranges, each), -place, each) for place, each in enumerate(OFFERED))
    if weight <= 0:
        raise Refused(406, "Accept", "http.accept")
    return best


@lru_cache(REMEMBERED)
def takes_gzip(header: str) -> bool:
    """Whether the answer may be compressed; not where the header would rather have it as it is."""
    told = _ranges(header)
    rest, _ = told.get("*", (0.0, 0))
    gzip, _ = told.get("gzip", (rest, 0))
    plain, _ = told.get("identity", (0.0, 0))
    return gzip > 0 and gzip >= plain


def _ranges(header: str) -> dict[str, tuple[float, int]]:
    """The weight of each range and its place, counted down; parameters other than `q` tell nothing here."""
    found: dict[str, tuple[float, int]] = {}
    for place, part in enumerate(header.split(",")):
        name, *parameters = (each.strip().lower() for each in part.split(";"))
        weights = [each.removeprefix("q=") for each in parameters if each.startswith("q=")]
        found.setdefault(name, (_number(weights[0]) if weights else 1.0, -place))
    return found


def _weight(ranges: dict[str, tuple[float, int]], media_type: str) -> tuple[float, int]:
    """What the most specific range that holds the media type says of it."""
    kind = media_type.partition("/")[0]
    return next((ranges[each] for each in (media_type, f"{kind}/*", "*/*") if each in ranges), (0.0, 0))


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return 0.0
