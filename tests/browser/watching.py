"""What a page does besides what it shows."""

from playwright.async_api import Page


class Watched:
    """What a page complains of, and where it sends for things."""

    def __init__(self, page: Page) -> None:
        self.complaints: list[str] = []
        self.sent: list[str] = []
        page.on(
            "console", lambda said: self.complaints.append(said.text) if said.type in ("error", "warning") else None
        )
        page.on("pageerror", lambda fault: self.complaints.append(str(fault)))
        page.on("request", lambda request: self.sent.append(request.url))
