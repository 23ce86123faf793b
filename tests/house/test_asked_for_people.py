"""Who asks for a person writes the question next, without a reply: it is shown before it goes."""

from typing import Any

import pytest

from tests.cast import AMINA
from tests.house.conftest import buttons, words
from tests.house.parlour import Parlour

Json = dict[str, Any]
ME = {"chat_id": AMINA, "user_id": AMINA}
ASKED = "le bordereau de mon salarié parti n'apparaît plus"


async def said(parlour: Parlour, text: str) -> Json:
    """Have Amina write, and return the one answer."""
    (answer,) = await parlour.do("message", **ME, text=text)
    return answer


async def pressed(parlour: Parlour, below: Json, data: str) -> list[Json]:
    """Have Amina press a button below a message; return what comes."""
    return await parlour.do("press", **ME, message_id=below["message_id"], data=data)


async def send(parlour: Parlour, form: Json) -> None:
    """Have Amina send what the form shows."""
    (data,) = (one for one in buttons(form) if one.startswith("send"))
    await pressed(parlour, form, data)


@pytest.mark.parametrize("is_button", [False, True])
async def test_the_next_words_are_the_question_to_people(
    parlour: Parlour, *, is_button: bool
) -> None:
    """As they were told; after the button too. It is shown before it goes."""
    if is_button:
        await pressed(parlour, await said(parlour, "/ask"), "ticket:new")
    else:
        await said(parlour, "passez moi quelqu'un")
    form = await said(parlour, ASKED)
    assert ASKED in words(form)
    assert "awaited:no" in buttons(form)
    await send(parlour, form)
    (ticket,) = await parlour.house.services.asking.own(AMINA)
    assert ticket.words == ASKED
    assert "awaited:no" not in buttons(await said(parlour, "comment payer les cotisations"))


async def test_it_may_be_for_the_bot_after_all(parlour: Parlour) -> None:
    """A button answers it as if nothing had been awaited; nothing goes to people."""
    await said(parlour, "bghit ndwi m3a chi wa7ed mn lhay2a")
    form = await said(parlour, "comment payer les cotisations")
    answers = await pressed(parlour, form, "awaited:no")
    assert any(one.startswith("vote:payment-how") for one in buttons(answers[-1]))
    assert await parlour.house.services.asking.own(AMINA) == []


async def test_a_word_or_an_act_is_no_question_to_people(parlour: Parlour) -> None:
    """Thanks are thanked for, « laisse tomber » calls it off; a command ends the waiting."""
    await said(parlour, "je veux qu'on me rappelle vendredi")
    assert "awaited:no" not in buttons(await said(parlour, "merci mon frère"))
    assert "awaited:no" in buttons(await said(parlour, ASKED))
    for ending in ("nn c bon laisse tomber", "/deadline"):
        await said(parlour, "passez moi quelqu'un")
        await said(parlour, ending)
        assert "awaited:no" not in buttons(await said(parlour, ASKED)), ending


async def test_a_secret_in_it_is_warned_of(parlour: Parlour) -> None:
    """And what is left is shown without it."""
    await said(parlour, "passez moi quelqu'un")
    answers = await parlour.do("message", **ME, text=f"{ASKED}, mon mot de passe est Rabat!2030")
    assert words(answers[0]).startswith("🛡")
    assert not any("Rabat!2030" in words(one) for one in answers)


async def test_the_state_of_a_question_is_told(parlour: Parlour) -> None:
    """In any wording; without one, that none is known, which /forget erases too."""
    asked = ("alors elle en est ou ma question ?", "wach jawbouni?", "wash kayn chi 7aja jdida?",
             "هل أجابوا عن سؤالي؟", "واش جاوبوني؟", "did they answer ?")  # fmt: skip
    for text in asked:
        assert buttons(await said(parlour, text)) == ["ticket:new"], text
    await said(parlour, "comment payer les cotisations")
    assert buttons(await said(parlour, "et ma question a l'ordre elle est ou")) == ["ticket:new"]
    await said(parlour, "passez moi quelqu'un")
    form = await said(parlour, ASKED)
    await send(parlour, form)
    for text in asked:
        told = buttons(await said(parlour, text))
        assert any(one.startswith("ticket:add") for one in told), text


@pytest.mark.parametrize("text", [
    "vous avez répondu à ma question numéro 1 ?", "avez-vous répondu à ma question ?",
    "vous m'avez répondu ?", "ma question n° 1 a eu une réponse ?",
])  # fmt: skip
async def test_whether_it_was_answered_is_asked_of_us_too(parlour: Parlour, text: str) -> None:
    """Addressed to « vous », or with its number, it leads to the state, and to no topic."""
    (told,) = await parlour.do("message", chat_id=AMINA, user_id=AMINA, text=text)
    assert buttons(told) == ["ticket:new"]
