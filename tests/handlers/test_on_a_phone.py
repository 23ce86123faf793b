"""An answer fits a phone: four rows of buttons at most, and one line of sources."""

import unicodedata
from pathlib import Path
from urllib.parse import unquote

import pytest

from bot.core.writing.darija import ARY, DARIJA
from bot.core.writing.sharing import LINK_LIMIT, WHATSAPP
from bot.core.writing.text import escape, visible
from bot.handlers import topic_answers
from bot.handlers.sources import source_lines
from tests.built import content
from tests.handlers.conversation import conversation
from tests.services.office import STRANGER, opened

COLUMNS, HEIGHT = 34, 22  # letters of a line, and lines above the buttons, at 360 by 780
LINE = 56  # signs of a small line on a phone of 360 points, digits and points among them


async def test_an_answer_has_at_most_four_rows_of_buttons(tmp_path: Path) -> None:
    """Of every topic, guessed or chosen, before and after an opinion, beside another question."""
    async with opened(tmp_path) as office:
        ctx = await conversation(office, STRANGER)
        for topic in ctx.catalog.topics:
            for is_new in (True, False):
                buttons = await topic_answers.answer_buttons(
                    ctx, topic, "fr", is_guess=is_new, asks_opinion=is_new, beside=["portal-slow"]
                )
                assert 2 <= len(buttons.inline_keyboard) <= topic_answers.MOST_ROWS, topic


async def test_the_question_beside_the_date_keeps_its_button(tmp_path: Path) -> None:
    """It was asked: it stands before what merely leads on."""
    async with opened(tmp_path) as office:
        ctx = await conversation(office, STRANGER)
        buttons = await topic_answers.answer_buttons(
            ctx, "deadline-monthly", DARIJA, is_guess=True, beside=["portal-slow"]
        )
        assert "topic:portal-slow" in str(buttons.inline_keyboard[0][0].callback_data)


async def test_sources_are_one_line_that_opens_each_of_them(tmp_path: Path) -> None:
    """Of whatever topic, in every language; what kind they are and of when stays."""
    async with opened(tmp_path) as office:
        for language in content().languages:
            ctx = await conversation(office, STRANGER, language=language)
            for topic in ctx.catalog.topics.values():
                line = source_lines(ctx, topic.sources)
                known = [ctx.catalog.sources[key] for key in topic.sources]
                known = [source for source in known if source.is_known(office.now.date())]
                seen = [sign for sign in visible(line) if unicodedata.category(sign) != "Cf"]
                assert len(seen) <= LINE or len(known) == 1, line
                for source in known:
                    assert escape(source.url or "") in line


@pytest.mark.parametrize("spoken", ["fr", "ar", "en", ARY, DARIJA])
async def test_every_answer_can_be_passed_on_by_whatsapp(tmp_path: Path, spoken: str) -> None:
    """The beginning at least, in what was spoken; the link fits, and leads back to the answer."""
    async with opened(tmp_path) as office:
        ctx = await conversation(office, STRANGER)
        ctx.bot.username = "ConfrereBot"  # type: ignore[misc]
        for topic in ctx.catalog.topics.values():
            buttons = await topic_answers.answer_buttons(ctx, topic.id, spoken, is_guess=True)
            (link,) = [
                one.url for row in buttons.inline_keyboard for one in row if one.url is not None
            ]
            text = unquote(link.removeprefix(WHATSAPP))
            assert len(link) <= LINK_LIMIT
            assert text.endswith(f"https://t.me/ConfrereBot?start=faq-{topic.id}")
            if not topic.is_about_date:
                assert topic.title[spoken].replace("\u00a0", " ") in text.replace("\u00a0", " ")


@pytest.mark.parametrize("spoken", ["fr", "ar", "en", ARY, DARIJA])
async def test_what_to_do_stands_first_and_whence_it_comes_is_folded(
    tmp_path: Path, spoken: str
) -> None:
    """Of whatever topic: what is in full view fits above the buttons of a small phone."""
    async with opened(tmp_path) as office:
        ctx = await conversation(office, STRANGER)
        for topic in ctx.catalog.topics.values():
            if topic.is_about_date:
                continue
            html = await topic_answers.words(ctx, topic.id, spoken)
            shown, fold, _ = html.partition("<blockquote expandable>")
            lines = visible(shown).split("\n")
            height = sum(1 + len(line) // COLUMNS for line in lines)
            assert height <= HEIGHT, (topic.id, height)
            assert fold or len(visible(html)) < 600, topic.id
        steps, _, rest = (await topic_answers.words(ctx, "login-otp", spoken)).partition("<block")
        assert "\n5. " in visible(steps)
        assert "2025" not in visible(steps)
        assert "2025" in rest
