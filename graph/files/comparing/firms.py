"""Firms that there would be anew, by the rows of files."""

from graph.files.comparing.difference import Difference, Turn
from graph.files.intake import Read
from graph.files.tables import FIRMS
from graph.restructuring.registering.enterprises import OF_A_VILLAGE, UNREGISTERED, RegisterEnterprise
from graph.vocabulary import EnterpriseKind

CODE, KIND = FIRMS[0], FIRMS[2]


def register_firm(read: Read, difference: Difference) -> None:
    """A firm is new; of those of its village's own codes only growers and small trades can be."""
    values, kind = read.values, EnterpriseKind(read.values["kind"])
    if OF_A_VILLAGE.fullmatch(values["code"]):
        if kind not in UNREGISTERED:
            difference.refuse(read, KIND, "row.registered_kind")
            return
        if not values["code"].startswith(f"{values['village']}G"):
            difference.refuse(read, CODE, "row.form")
            return
    given = {"name": values["name"], "kind": kind, "village": values["village"], "unit": values.get("unit")}
    difference.do(Turn.FIRMS, RegisterEnterprise(code=values["code"], **given))
    if "unit" in values:
        difference.covered.add((values["unit"], values["code"]))
