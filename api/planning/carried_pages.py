"""Pages of what a record has already."""

from typing import Any

from api.fields.declarations import Carried
from api.fields.paging import Window
from api.planning.pages import Page
from api.planning.plan import PAGE_FIELDS, SelectedField


def carried_page(field: SelectedField, window: Window, record: Any) -> Page:
    """The page of a field, as far as the record has it: a part of a list that it has whole, or the page itself."""
    page, linked = Page(window), field.linked
    if isinstance(linked.declaration, Carried) and linked.take is not None:
        page.take_all(linked.take(record))
        return page
    if linked.take is not None and field.names & PAGE_FIELDS:
        page.take_rows(linked.take(record))
    if linked.total is not None and "totalCount" in field.names:
        page.take_total(linked.total(record))
    return page
