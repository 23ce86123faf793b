"""/faq and free questions: browse by theme, or ask in one's own words."""

from collections.abc import Iterable

from telegram import InlineKeyboardMarkup

from bot.core.answers import Outcome
from bot.core.secrets import holds_secret
from bot.core.text import escape, utf16_length
from bot.handlers.buttons import Row, button, keyboard, link
from bot.handlers.sources import source_lines
from bot.handlers.talk import StaleButtonError, Talk

FEWEST_LETTERS = 2  # fewer: an emoji, a digit, a question mark
LONGEST_QUESTION = 1000  # UTF-16 units; beyond, the person is asked for one or two sentences


async def command(talk: Talk) -> None:
    """Search what follows the command; alone, show the themes."""
    if talk.words.strip():
        await question(talk)
    else:
        await themes(talk)


async def themes(talk: Talk) -> None:
    """Send the themes of the FAQ."""
    await talk.reply(*_themes(talk))


async def back_to_themes(talk: Talk) -> None:
    """Show the themes again, in place."""
    await talk.show(*_themes(talk))


async def theme(talk: Talk) -> None:
    """Show the questions of one theme."""
    key = talk.argument(0)
    chosen = next((theme for theme in talk.catalog.themes if theme.key == key), None)
    if chosen is None:
        raise StaleButtonError
    await talk.show(
        f"<b>{escape(chosen.title[talk.language])}</b>",
        keyboard(*_topic_rows(talk, chosen.topics), [button(talk.text("back"), "themes")]),
    )


async def topic(talk: Talk) -> None:
    """Answer the topic of the pressed button, as a new message so that the list stays."""
    key = talk.argument(0)
    if key not in talk.catalog.topics:
        raise StaleButtonError
    await answer(talk, key)


async def question(talk: Talk) -> None:
    """Answer a question in the person's own words, ask back, or say that one is not sure."""
    words = talk.words.strip()
    if utf16_length(words) > LONGEST_QUESTION:
        await talk.reply(talk.page("too-long"), quoting=talk.message_id)
    elif holds_secret(words):
        await _warn_of_secret(talk)
    elif sum(character.isalpha() for character in words) < FEWEST_LETTERS:
        await talk.reply(talk.page("how-to-ask"))
    else:
        found = talk.services.faq.find(words)
        match found.decision.outcome:
            case Outcome.ANSWER:
                await answer(talk, found.decision.topics[0], is_guess=True)
            case Outcome.CHOICES:
                await _ask_back(talk, found.decision.topics)
            case Outcome.UNSURE:
                await _not_sure(talk, talk.message_id)


async def something_else(talk: Talk) -> None:
    """Answer a sticker, a photo, a voice message…: say how to ask."""
    await talk.reply(talk.page("how-to-ask"))


async def not_my_question(talk: Talk) -> None:
    """Offer the themes and a human, since the answer was about something else."""
    await talk.toast()
    asked = talk.message.reply_to_message if talk.message else None
    await _not_sure(talk, asked.message_id if asked else None)


async def answer(talk: Talk, topic_id: str, *, is_guess: bool = False) -> None:
    """Send a topic's answer under its own title, with its sources and what comes next."""
    chosen = talk.catalog.topics[topic_id]
    lines = [
        f"<b>{escape(chosen.title[talk.language])}</b>",
        chosen.body[talk.language],
        source_lines(talk, chosen.sources),
    ]
    await talk.reply(
        "\n\n".join(lines),
        _answer_buttons(talk, topic_id, is_guess=is_guess),
        quoting=talk.message_id if is_guess else None,
    )


def _themes(talk: Talk) -> tuple[str, InlineKeyboardMarkup]:
    rows = [
        [button(theme.title[talk.language], "theme", theme.key)] for theme in talk.catalog.themes
    ]
    return escape(talk.text("faq-themes")), keyboard(*rows)


def _answer_buttons(talk: Talk, topic_id: str, *, is_guess: bool) -> InlineKeyboardMarkup:
    chosen = talk.catalog.topics[topic_id]
    if not talk.is_private:
        address = f"https://t.me/{talk.bot.username}?start=faq-{topic_id}"
        return keyboard([link(talk.text("open-private"), address)])
    rows: list[Row] = []
    if chosen.guide:
        method = talk.catalog.guides[chosen.guide].method
        rows.append([button(talk.text(f"guide-{method}-button"), "begin", chosen.guide)])
    rows += _topic_rows(talk, chosen.related)
    ask = button(talk.text("ask-order"), "ask", topic_id)
    other = button(talk.text("not-my-question"), "other")
    rows.append([ask, other] if is_guess else [ask])
    return keyboard(*rows)


async def _ask_back(talk: Talk, topics: Iterable[str]) -> None:
    await talk.reply(
        escape(talk.text("faq-did-you-mean")),
        keyboard(
            *_topic_rows(talk, topics),
            [button(talk.text("none-of-these"), "ask")] if talk.is_private else [],
        ),
        quoting=talk.message_id,
    )


async def _not_sure(talk: Talk, asked: int | None) -> None:
    """Say so; the quoted question is what "ask the Order" would send."""
    buttons = [button(talk.text("home-faq"), "faq"), button(talk.text("ask-order"), "ask")]
    await talk.reply(
        talk.page("not-sure"), keyboard(buttons) if talk.is_private else None, quoting=asked
    )


async def _warn_of_secret(talk: Talk) -> None:
    await talk.delete_message()
    await talk.reply(talk.page("secret-warning"))


def _topic_rows(talk: Talk, topics: Iterable[str]) -> list[Row]:
    return [
        [button(talk.catalog.topics[key].title[talk.language], "topic", key)] for key in topics
    ]
