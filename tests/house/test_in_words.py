"""What has a screen or a button is led there in words, or done at once."""

from datetime import time
from typing import Any

import pytest

from bot.core.calendar.reminders import Schedule
from tests.cast import AMINA
from tests.house.conftest import buttons, words
from tests.house.parlour import Parlour

Json = dict[str, Any]


async def heard(parlour: Parlour, text: str) -> Json:
    """Have Amina write, and return the one answer."""
    (answer,) = await parlour.do("message", chat_id=AMINA, user_id=AMINA, text=text)
    return answer


async def schedule(parlour: Parlour) -> Schedule:
    """Return when Amina is reminded."""
    found = await parlour.house.services.reminders.schedule(AMINA)
    assert found is not None
    return found


async def test_the_reminders_are_set_in_words(parlour: Parlour) -> None:
    """An hour that can be chosen, a day more; of another hour it says that there is none."""
    await heard(parlour, "réactivez les rappels")
    assert "reminders:hour:18" in " ".join(buttons(await heard(parlour, "c'est quoi mes rappels")))
    assert "C’est changé" in words(await heard(parlour, "rappels à 18h"))
    assert (await schedule(parlour)).at == time(18)
    refused = words(await heard(parlour, "ramadan je veux les rappels a 11h"))
    assert "Je ne rappelle pas à 11" in refused
    assert (await schedule(parlour)).at == time(18)

    before = await schedule(parlour)
    await parlour.house.services.reminders.set_schedule(
        AMINA, before.toggled(0), now=parlour.clock()
    )
    await heard(parlour, "et aussi le jour même")
    assert 0 in (await schedule(parlour)).days
    set_ = words(await heard(parlour, "Rappelez-moi le 10 au matin"))
    assert "jeudi 10 juillet" in set_


@pytest.mark.parametrize(
    ("text", "said", "leads"),
    [
        ("supprime tout ce que tu sais sur moi", "/forget", "run:forget"),
        ("imprime moi le guide", "/pdf", "run:pdf"),
        ("on est quel jour ?", "mercredi 9 juillet 2025", None),
        ("quelle heure est-il", "10 h", None),
        ("le bouton n'existe pas chez moi", "juillet 2025", "ask"),
    ],
)
async def test_it_is_told_with_its_button(
    parlour: Parlour, text: str, said: str, leads: str | None
) -> None:
    """Nobody is sent to a list for what there is."""
    answer = await heard(parlour, text)
    assert said in words(answer).replace("\u202f", " ")
    assert leads is None or any(one.startswith(leads) for one in buttons(answer))


async def test_who_got_through_and_says_so_counts_in_the_figures(parlour: Parlour) -> None:
    """As the button below the last step does, and once."""
    guides = parlour.house.services.guides
    await guides.saw(AMINA, "login-otp", 2, language="fr", now=parlour.clock())
    for _ in range(2):
        await parlour.do("message", chat_id=AMINA, user_id=AMINA, text="j'ai fini")
    (progress,) = (await guides.funnel(now=parlour.clock())).progress
    assert progress.finished == 1


@pytest.mark.parametrize(("language", "is_struck"), [("fr", True), ("ar", False)])
async def test_the_list_of_the_year_strikes_out_no_arabic(
    parlour: Parlour, language: str, is_struck: bool
) -> None:
    """A stroke through joined letters cannot be read."""
    await heard(parlour, "/start")
    await parlour.house.services.members.choose_language(AMINA, language)
    listed = await parlour.do("message", chat_id=AMINA, user_id=AMINA, text="/deadline all")
    kinds = {entity["type"] for message in listed for entity in message.get("entities", ())}
    assert ("strikethrough" in kinds) is is_struck
