"""The loaders of the naive server: one for each edge of the graph, a statement for each batch of keys."""

from datetime import datetime
from typing import Any, Final

from neo4j import AsyncDriver, RoutingControl
from strawberry.dataloader import DataLoader

Found = dict[str, Any]
UNIT: Final = "unit {.code, .name, .level, .purpose, since: edge.since}"
PERSON: Final = "person {.id, .name, .phone, .birthYear}"
EDGES: Final = {
    "commander": ("(:Unit {code: key})<-[edge:COMMANDS]-(person:Person)", PERSON, "person.id"),
    "liaisons": ("(:Unit {code: key})<-[edge:LIAISES_FOR]-(person:Person)", PERSON, "person.id"),
    "parent": ("(:Unit {code: key})-[edge:PART_OF]->(unit:Unit)", UNIT, "unit.code"),
    "children": ("(:Unit {code: key})<-[edge:PART_OF]-(unit:Unit)", UNIT, "unit.code"),
    "covered": ("(:Unit {code: key})-[edge:COVERS]->(thing)", "thing.code", "thing.code"),
    "units_of_home": ("(:Household {code: key})<-[edge:COVERS]-(unit:Unit)", UNIT, "unit.code"),
    "units_of_firm": ("(:Enterprise {code: key})<-[edge:COVERS]-(unit:Unit)", UNIT, "unit.code"),
    "units_of_village": ("(:Village {code: key})<-[edge:COVERS]-(unit:Unit)", UNIT, "unit.code"),
    "units_of_area": ("(:Area {code: key})<-[edge:COVERS]-(unit:Unit)", UNIT, "unit.code"),
    "village_of_firm": (
        "(:Enterprise {code: key})-[edge:IN_VILLAGE]->(place:Village)",
        "place {.code, since: edge.since}",
        "place.code",
    ),
    "area_of_village": (
        "(:Village {code: key})-[edge:IN_AREA]->(place:Area)",
        "place {.code, since: edge.since}",
        "place.code",
    ),
    "homes": ("(:Village {code: key})<-[edge:IN_VILLAGE]-(home:Household)", "home {.code}", "home.code"),
    "residents": (
        "(:Household {code: key})<-[edge:LIVES_IN]-(person:Person)",
        PERSON,
        "NOT coalesce(edge.head, false), person.id",
    ),
}
"""Of each edge: its pattern from a key, what is read of its other end, and the order."""


class Loaders(dict[str, DataLoader[str, list[Any]]]):
    """A loader for each edge, made for one request."""

    def __init__(self, driver: AsyncDriver, database: str, at: datetime) -> None:
        super().__init__({name: self._loader(*edge) for name, edge in EDGES.items()})
        self.driver, self.database, self.at = driver, database, at

    async def rows(self, statement: str, **given: Any) -> list[Any]:
        """The first column of a statement's rows."""
        found = await self.driver.execute_query(
            statement, {**given, "at": self.at}, routing_=RoutingControl.READ, database_=self.database
        )
        return [record[0] for record in found.records]

    def _loader(self, pattern: str, row: str, order: str) -> DataLoader[str, list[Any]]:
        statement = (
            f"UNWIND $keys AS key MATCH {pattern} WHERE edge.since <= $at < edge.until"
            f" WITH * ORDER BY {order} WITH key, collect({row}) AS found RETURN [key, found]"
        )

        async def batch(keys: list[str]) -> list[list[Any]]:
            found = dict(await self.rows(statement, keys=keys))
            return [found.get(key, []) for key in keys]

        return DataLoader(batch)
