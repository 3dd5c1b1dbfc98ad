"""In which media type an answer goes out, by what a request accepts."""

import pytest

from api.transport.negotiation import EVENTS, GRAPHQL, JSON, accepted
from api.transport.responses import Refused


@pytest.mark.parametrize(
    ("header", "media_type"),
    [
        ("", JSON),
        ("*/*", JSON),
        ("application/*", JSON),
        ("application/json", JSON),
        ("APPLICATION/JSON; charset=utf-8", JSON),
        ("application/graphql-response+json", GRAPHQL),
        ("application/graphql-response+json; charset=utf-8", GRAPHQL),
        ("application/graphql-response+json, application/json;q=0.9", GRAPHQL),
        ("application/json;q=0.9, application/graphql-response+json", GRAPHQL),
        ("application/graphql-response+json, application/json", GRAPHQL),
        ("application/json, application/graphql-response+json", JSON),
        ("application/json;q=0, */*;q=0.1", GRAPHQL),
        ("text/html, application/xhtml+xml, */*;q=0.8", JSON),
        ("application/json, multipart/mixed", JSON),
        ("text/event-stream", EVENTS),
        ("text/*", EVENTS),
        ("text/event-stream;q=0.5, application/json", JSON),
    ],
)
def test_the_heaviest_offered_media_type_is_chosen(header: str, media_type: str) -> None:
    assert accepted(header) == media_type


@pytest.mark.parametrize(
    "header",
    ["text/html", "image/*", "application/json;q=0", "*/*;q=0", "application/json;q=x", "application/json;q=-1"],
)
def test_what_is_not_offered_is_refused(header: str) -> None:
    with pytest.raises(Refused) as refused:
        accepted(header)
    assert (refused.value.status, refused.value.argument) == (406, "Accept")
