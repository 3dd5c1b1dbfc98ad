"""The two questions, and the roster: one statement each."""

from tests.serving import Frontend

WHO = """query ($code: String!) { household(code: $code) { code answerChains {
  purpose complete links { level inherited unit { code } commander { name } liaisons { name } doctors { name } } } } }"""


async def test_three_commanders_answer_for_a_household_of_wuliu(frontend: Frontend) -> None:
    answer = await frontend.ask(WHO, code="330782101249H0001")
    (chain,) = answer.data["household"]["answerChains"]
    assert [link["level"] for link in chain["links"]] == [3, 2, 1]
    assert chain["complete"]
    assert answer.statements == 1
