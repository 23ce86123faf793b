"""After a human was asked for, what goes on is about that question, and what is given up rests."""

import re

import pytest

from tests.cast import AMINA
from tests.house.conftest import Running, buttons, words
from tests.house.desking import ASKED


async def _ask_people(running: Running) -> None:
    """Have Amina look for a remedy, then put a question to people."""
    await running.phone.ask(AMINA, "je ne reçois pas le code")
    proposal = await running.phone.ask(AMINA, f"/ask {ASKED}")
    await running.phone.press(AMINA, proposal, "send")


def _plain(text: str) -> str:
    return re.sub("[\u00a0\u202f]", " ", re.sub("[\u2066-\u2069]", "", text))


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("toujours rien", "n° 1 est bien partie"),
        ("et maintenant ?", "n° 1 est bien partie"),
        ("والو مازال", "نمرة 1 مشا"),
        ("mazal walo", "nemra 1 mcha"),
        ("لا شيء بعد", "سؤالكم رقم 1"),
        ("still nothing", "no. 1 has gone"),
        ("personne ne m'a répondu", "n° 1 est bien partie"),
    ],
)
async def test_still_nothing_is_about_what_was_asked_of_people(
    running: Running, said: str, told: str
) -> None:
    """Its number, how it stands, when a reply may come; to add to it, or to take it back."""
    await _ask_people(running)

    answer = await running.phone.ask(AMINA, said)

    assert told in _plain(words(answer))
    assert {"ticket:add:1", "ticket:cancel:1"} <= {*buttons(answer)}
    again = await running.phone.ask(AMINA, said)
    assert words(again) != words(answer)
    assert "ticket:add:1" in buttons(again)


async def test_it_is_still_about_it_after_a_word_of_thanks(running: Running) -> None:
    """What was told before the question to people is over."""
    await _ask_people(running)
    await running.phone.ask(AMINA, "merci beaucoup")

    answer = await running.phone.ask(AMINA, "tjrs rien")

    assert "n° 1 est bien partie" in _plain(words(answer))


async def test_what_names_its_subject_or_follows_another_answer_is_not_about_it(
    running: Running,
) -> None:
    """« toujours pas de code » is about the code; an answer waited for may be named any time."""
    await _ask_people(running)
    code = await running.phone.ask(AMINA, "toujours pas de code")
    assert "n° 1" not in _plain(words(code))
    await running.phone.ask(AMINA, "je ne reçois pas le code")
    remedy = await running.phone.ask(AMINA, "toujours rien")
    assert "n° 1" not in _plain(words(remedy))

    waited = await running.phone.ask(AMINA, "aucune réponse de l'ordre")
    assert "n° 1" in _plain(words(waited))


async def test_what_is_let_go_rests_and_a_human_is_offered(running: Running) -> None:
    """A question to people stays until it is taken back; « annuler » waits for nothing more."""
    await running.phone.ask(AMINA, "je ne reçois pas le code")
    left = await running.phone.ask(AMINA, "bon laissez tomber")
    assert "laissons cela" in words(left)
    assert "ask:otp-not-received" in buttons(left)

    await _ask_people(running)
    stays = await running.phone.ask(AMINA, "laisse tomber")
    assert "n° 1 reste posée" in _plain(words(stays))
    assert buttons(stays) == ["ticket:cancel:1"]


async def test_a_question_in_darija_says_so_to_who_asks(running: Running) -> None:
    """By the name of the language, in the reader's, and in which letters."""
    for said, told in (
        ("bghit n3ref wach khassni nsre7 b khdam jdid daba xyzzy", "b darija b 7rouf latiniya"),
        ("بغيت نعرف واش خاصني نصرح بخدام جديد دابا", "بالدارجة"),
        ("كيف أصحح الأجر بعد الإرسال؟", "en arabe"),
    ):
        proposal = await running.phone.ask(AMINA, f"/ask {said}")
        assert told in words(proposal)
