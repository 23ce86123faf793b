"""Two questions in one message get two short answers in one, each under its own title."""

import pytest

from bot.catalog.catalog import Catalog
from bot.core.writing.text import MESSAGE_LIMIT, utf16_length
from tests.cast import AMINA, GROUP
from tests.house.conftest import Running, buttons, words

ASKED = "j'ai oublié mon mot de passe et comment payer les cotisations CNSS ?"


async def test_two_questions_get_two_answers(running: Running, catalog: Catalog) -> None:
    """Both titles stand as headings, no button says them again, and both are counted."""
    topics = [catalog.topics[key] for key in ("password-forgotten", "payment-how")]

    answer = await running.phone.ask(AMINA, ASKED)

    shown = words(answer)
    first, second = (shown.find(_plain(topic.title["fr"])) for topic in topics)
    assert 0 <= first < second, shown
    assert buttons(answer) == ["ask", "other"]
    rows = await running.house.db.read.all("SELECT * FROM answer_counts WHERE event = 'given'")
    assert {row["topic"] for row in rows} == {topic.id for topic in topics}


def _plain(title: str) -> str:
    return title.replace("\u00a0", " ").replace("\u202f", " ").rstrip(" ?")


async def test_a_group_hears_both_too(running: Running) -> None:
    """With a door to each in private."""
    answer = await running.phone.ask(AMINA, f"@ConfrereBot {ASKED}", chat_id=GROUP)

    opened = str(answer["reply_markup"])
    assert "faq-password-forgotten" in opened
    assert "faq-payment-how" in opened


@pytest.mark.parametrize("language", ["fr", "ar", "en"])
def test_any_two_answers_fit_into_one_message(catalog: Catalog, language: str) -> None:
    """The beginnings of the two longest, with their titles and sources, leave room for more."""
    bodies = [
        topic.title[language] + "\n\n".join(topic.body[language].split("\n\n")[:2])
        for topic in catalog.topics.values()
    ]
    longest = sorted(bodies, key=len)[-2:]

    assert sum(map(utf16_length, longest)) < MESSAGE_LIMIT * 3 // 4
