"""Visits to firms are noted, put right and read, the latest first."""

from tests.api.resumption.premises import Premises, findings, held


async def test_a_visit_is_noted_and_read(firm: Premises) -> None:
    officer = await firm.officer()
    first = await firm.recorded(officer, heldAt=held(days=2))
    assert (first["mode"], first["enterprise"]) == ("ON_SITE", {"code": firm.code})
    assert first["findings"] == [{**each, "note": None} for each in findings()]
    online = await firm.recorded(
        officer, mode="ONLINE", heldAt=held(days=1), findings=[{"topic": "DISINFECTION", "result": "FAILED", "note": "消毒液\n不足"}]
    )
    card = await firm.card(officer)
    assert [each["id"] for each in card["visits"]["nodes"]] == [online["id"], first["id"]]
    assert card["visits"]["nodes"][0]["findings"] == [
        {"topic": "DISINFECTION", "result": "FAILED", "note": "消毒液\n不足"}
    ]
