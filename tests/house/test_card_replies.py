"""Words that reply to a card of officers are its text, or are asked about: never a question."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.cast import AMINA, KARIM, NADIA, SALMA, YOUSSEF
from tests.house.conftest import buttons, words
from tests.house.desking import HANANE, Story, in_chat, open_story
from tests.house.parlour import Parlour
from tests.house.test_officer_path import drafted_with, office
from tests.house.test_official import ANSWER, TEXTS, answered, plain


@pytest.fixture
async def story(tmp_path: Path) -> AsyncIterator[Story]:
    """A world whose bot restarts between any two steps."""
    async with open_story(tmp_path) as opened:
        await opened.start(AMINA, YOUSSEF, KARIM, SALMA, HANANE)
        yield opened


async def test_a_reply_to_the_card_of_an_official_answer_is_its_text(story: Story) -> None:
    """In the language it is written in; a short one is asked about first, then taken."""
    left = await answered(story)
    card = in_chat(await story.press(KARIM, left, "once:1"), KARIM)

    card = in_chat(await story.reply(KARIM, card, TEXTS["ar"]), KARIM)
    assert "قارنوا الأعمدة" in plain(card)
    asked = in_chat(await story.reply(KARIM, card, "Comparez les 3 colonnes."), KARIM)
    assert "Est-ce le texte de la réponse officielle" in words(asked)
    assert ANSWER in plain(card)  # nothing is changed unsaid
    card = in_chat(await story.press(KARIM, asked, buttons(asked)[0]), KARIM)
    assert "Comparez les 3 colonnes." in plain(card)

    notice = in_chat(await story.press(KARIM, card, "once:do:1:submit"), SALMA)
    said = in_chat(await story.reply(SALMA, notice, "Il faut dire 4 colonnes"), SALMA)
    assert "je ne les ai pas pris pour une question" in words(said)
    assert "once:view:1" in buttons(said)
    late = in_chat(await story.reply(KARIM, card, TEXTS["fr"]), KARIM)
    assert "arrive trop tard" in words(late)


async def test_a_reply_to_the_card_of_a_value_is_what_it_lacks(story: Story) -> None:
    """First its source, then another value; while it waits, nothing."""
    listed = in_chat(await story.say(KARIM, "/awaiting"), KARIM)
    asks = in_chat(await story.press(KARIM, listed, "point:other:otp-validity"), KARIM)
    told = await story.reply(KARIM, asks, "5 minutes")
    card = next(one for one in told if "Il manque la source" in words(one))
    card = in_chat(await story.reply(KARIM, card, "Circulaire n° 12 du 3 juillet 2025"), KARIM)
    assert "Source : « Circulaire n° 12 du 3 juillet 2025 »" in plain(card)
    told = await story.reply(KARIM, card, "6 minutes")
    assert any("6 minutes" in plain(one) for one in told)


async def test_a_reply_to_what_asks_for_approval_may_be_why_it_is_refused(
    parlour: Parlour,
) -> None:
    """It is asked first; then its author reads just these words."""
    tally = await office(parlour)
    await drafted_with(tally, "La date limite est reportée au 17 juillet 2025.")
    notice = tally.newest(KARIM, "attend votre accord")
    asked = await tally.reply(KARIM, notice, "La date est fausse, c'est le 16")
    assert "est-ce le motif de votre refus ?" in words(asked)
    one = await parlour.house.services.announcements.find(1)
    assert one is not None
    assert one.state == "waiting"
    await tally.press(KARIM, asked, "announced:saying:1")
    await tally.deliver()
    assert "La date est fausse, c'est le 16" in words(tally.newest(NADIA, "refusée"))
