"""Days, as fields of duty are given them."""

from typing import Final

from api.fields.arguments import Argument, day, from_day
from api.fields.scalars import Date

ON: Final = Argument("on", Date, "The day (Asia/Shanghai). 日期", from_day, ..., parameter="from_")


BETWEEN: Final = (
    Argument("from_", Date | None, "Only what touches this day or a later one. 起", day),
    Argument("to", Date | None, "Only what touches this day or an earlier one. 止", day),
)
