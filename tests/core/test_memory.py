"""One turn of memory: what was told, what to go on with, and when there is nothing more."""

from bot.core.questions.memory import Memory

REMEDIES = {"code": ["number", "card", "agency"], "number": ["agency"]}


def test_remedies_come_in_order_and_once() -> None:
    """Those of what was asked, not of the remedy that was told last."""
    memory = Memory().told("code")
    told = []
    while remedy := memory.next_remedy(REMEDIES):
        told.append(remedy)
        memory = memory.told(remedy, is_remedy=True)

    assert told == ["number", "card", "agency"]
    assert memory.topic == "agency"
    assert Memory().next_remedy(REMEDIES) is None


def test_another_question_begins_anew() -> None:
    """What was told, offered or shown before it is of no use any more."""
    memory = Memory().told("code").asked(["number", "card"]).at_step("login", 3)

    assert (memory.offered, memory.guide, memory.step) == ((), "login", 3)
    assert memory.told("number") == Memory(("number",))
    assert memory.told("number", is_remedy=True).topics == ("code", "number")
    assert memory.told("code", is_remedy=True).topics == ("code",)
    assert Memory().topic is None
