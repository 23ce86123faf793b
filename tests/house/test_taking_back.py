"""« J’ai déclaré » pressed by mistake: words take it back, and the reminders come after all."""

from datetime import datetime
from typing import Any

import pytest

from tests.cast import AMINA
from tests.house.conftest import buttons, words
from tests.house.parlour import Parlour
from tests.house.test_dialogues import plain, shown

Json = dict[str, Any]
JUNE = "monthly:2025-06"
FIRST = 30_000_001


async def declared(parlour: Parlour, person: int, said: str = "j'ai déclaré") -> Json:
    """Have somebody note their month, and return what is said of it."""
    (offer,) = await parlour.do("message", chat_id=person, user_id=person, text=said)
    (noted,) = await parlour.do(
        "press", chat_id=person, user_id=person, message_id=offer["message_id"],
        data=f"declared:{JUNE}",
    )  # fmt: skip
    return noted


async def rows(parlour: Parlour) -> list[Any]:
    return await parlour.house.db.read.all("SELECT user_id FROM declarations")


@pytest.mark.parametrize(
    ("language", "told", "said"),
    [
        ("fr", "j'ai déclaré", "annule"),
        ("fr", "j'ai déclaré", "non je me suis trompé j'ai pas déclaré"),
        ("fr", "j'ai déclaré", "ah non je me suis tromper j'ai pas encore declaré"),
        ("fr", "j'ai déclaré", "pardon c etait une erreur, enlevé le"),
        ("fr", "j'ai déclaré", "oups, mauvais bouton"),
        ("ar", "لقد صرحت", "عفوا، لم أصرح بعد"),
        ("ar", "صرحت", "أخطأت"),
        ("ar", "صافي صرحت", "غلطت مازال ما صرحتش"),
        ("fr", "safi sre7t", "ghlett mazal ma sre7tch"),
        ("fr", "safi sre7t", "khelliha"),
        ("en", "I declared", "undo"),
        ("en", "I declared", "sorry, I have not declared yet"),
    ],
)
async def test_words_take_a_mistaken_press_back(
    parlour: Parlour, language: str, told: str, said: str
) -> None:
    """At once, said in a line, and one button away from being noted again."""
    known = {"id": FIRST, "first_name": "P", "language_code": language}
    parlour.world.add_person(known, writable=True)
    await declared(parlour, FIRST, told)
    assert len(await rows(parlour)) == 1

    (answer,) = await parlour.do("message", chat_id=FIRST, user_id=FIRST, text=said)

    assert not await rows(parlour)
    assert buttons(answer) == [f"tick:{JUNE}:0:yes"]
    (again,) = await parlour.do(
        "press", chat_id=FIRST, user_id=FIRST, message_id=answer["message_id"],
        data=f"tick:{JUNE}:0:yes",
    ) or [answer]  # fmt: skip
    assert len(await rows(parlour)) == 1, words(again)


async def test_the_reminders_are_back(parlour: Parlour) -> None:
    """Of two people who want them, the one who was mistaken gets as many."""
    read = parlour.house.db.read
    await parlour.do("message", chat_id=AMINA, user_id=AMINA, text="remets les rappels")
    await declared(parlour, AMINA)
    (answer,) = await parlour.do("message", chat_id=AMINA, user_id=AMINA, text="annule")

    assert shown("declared-reminded-again", "fr") in plain(words(answer))
    parlour.clock.move_to(datetime.fromisoformat("2025-07-10T09:01:00+01:00"))
    await parlour.house.scheduler.tick()
    assert await read.all("SELECT * FROM deliveries WHERE chat_id = ?", (AMINA,))


async def test_a_later_cancel_still_shows_the_way_back(parlour: Parlour) -> None:
    """Where something else was said meanwhile, « annule » undoes nothing unseen."""
    await declared(parlour, AMINA)
    await parlour.do("message", chat_id=AMINA, user_id=AMINA, text="date limite ?")
    (answer,) = await parlour.do("message", chat_id=AMINA, user_id=AMINA, text="annule")

    assert len(await rows(parlour)) == 1
    assert f"tick:{JUNE}:0:no" in buttons(answer)


async def test_who_has_noted_nothing_is_told_by_when_and_not_that_it_is_late(
    parlour: Parlour,
) -> None:
    """Before the limit, in five writings."""
    late = {shown("deadline-late-advice", code) for code in ("fr", "ar", "en", "ary", "ary-latn")}
    for said in (
        *("j'ai pas encore déclaré", "je n'ai pas encore déclaré, je fais quoi ?"),
        *("لم أصرح بعد", "مازال ما صرحتش", "mazal ma sre7t", "I haven't declared yet, what now?"),
    ):
        (answer,) = await parlour.do("message", chat_id=AMINA, user_id=AMINA, text=said)
        assert not any(one in plain(words(answer)) for one in late), said
        assert f"declared:{JUNE}" in buttons(answer), said


async def test_the_date_of_a_declared_month_has_a_button_that_takes_it_back(
    parlour: Parlour,
) -> None:
    """Whoever pressed by mistake finds it where they look."""
    await declared(parlour, AMINA)

    (date,) = await parlour.do("message", chat_id=AMINA, user_id=AMINA, text="/deadline")

    assert f"tick:{JUNE}:0:no" in buttons(date)
