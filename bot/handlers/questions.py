"""Asking the Order: shown first, sent only when the person says so; /questions for officers."""

from bot.core.bidi import island
from bot.core.small_talk import asks_something
from bot.core.text import MESSAGE_LIMIT, escape, filled
from bot.handlers.buttons import Row, button, keyboard
from bot.handlers.paging import place, turning
from bot.handlers.talk import StaleButtonError, Talk
from bot.services.questions import OpenQuestion


async def propose(talk: Talk) -> None:
    """Show the words that would go to the Order and ask whether to send them."""
    topic, words = _about(talk)
    if words is None:
        await talk.toast()
        await talk.reply(talk.page("how-to-ask"))
        return
    await talk.toast()
    await talk.reply(
        f"{escape(talk.text('ask-confirm'))}\n\n<blockquote>{escape(words)}</blockquote>",
        keyboard(
            [
                button(talk.text("ask-send"), "send", *([topic] if topic else [])),
                button(talk.text("cancel"), "cancel"),
            ]
        ),
    )


async def send(talk: Talk) -> None:
    """Keep the question for the officers and give its number."""
    topic = talk.arguments[0] if talk.arguments else None
    message = talk.message
    quoted = message and message.text and [
        message.parse_entity(entity) for entity in message.entities if entity.type == "blockquote"
    ]  # fmt: skip
    if not quoted or (topic is not None and topic not in talk.catalog.topics):
        raise StaleButtonError
    number = await talk.services.questions.ask(
        talk.member.user_id,
        topic=topic,
        words=quoted[0],
        language=talk.language,
        update_id=talk.update.update_id,
        now=talk.now,
    )
    await talk.show(escape(talk.text("ask-sent", number=number)))


async def cancel(talk: Talk) -> None:
    """Send nothing."""
    await talk.show(escape(talk.text("ask-cancelled")))


async def waiting(talk: Talk) -> None:
    """List the open questions for an officer, without names."""
    await _list(talk, 0)


async def page(talk: Talk) -> None:
    """Turn the list of open questions."""
    await talk.toast()
    await _list(talk, place(talk.argument(0)))


async def close(talk: Talk) -> None:
    """Close a question and show those that are left, from where the list stood."""
    number = talk.argument(0)
    if not number.isdecimal() or not await talk.services.questions.close(int(number)):
        raise StaleButtonError
    await _list(talk, place(talk.arguments[1]) if len(talk.arguments) > 1 else 0)


async def _list(talk: Talk, start: int) -> None:
    """Show as many questions as one message holds."""
    count, listed = await talk.services.questions.waiting(start)
    if start and not listed:
        await _list(talk, 0)
        return
    not_understood = button(talk.text("missed-button"), "missed")
    if not count:
        await talk.show(escape(talk.text("questions-none")), keyboard([not_understood]))
        return
    title = f"<b>{escape(talk.text('questions-title', count=count))}</b>"
    lines = [_line(talk, question) for question in listed]
    shown = filled([title, *lines], MESSAGE_LIMIT) - 1
    stay = [start] if start else []
    buttons = [
        button(
            talk.text("questions-close", number=question.number), "close", question.number, *stay
        )
        for question in listed[:shown]
    ]
    rows: list[Row] = [buttons[i : i + 3] for i in range(0, len(buttons), 3)]
    rows.append(turning(talk, "questions", start=start, shown=shown, total=count))
    await talk.show("\n\n".join([title, *lines[:shown]]), keyboard(*rows, [not_understood]))


def _line(talk: Talk, question: OpenQuestion) -> str:
    asked_on = talk.catalog.date(question.asked_at.date(), talk.language)
    return f"<b>{question.number}.</b> {escape(island(question.words))}\n<i>{escape(asked_on)}</i>"


def _about(talk: Talk) -> tuple[str | None, str | None]:
    """Return the topic, and the words: the person's own where they are at hand, else a title."""
    match talk.arguments:
        case ["step", slug, number] if slug in talk.catalog.guides and number.isdecimal():
            guide = talk.catalog.guides[slug]
            if not 1 <= int(number) <= len(guide.steps):
                raise StaleButtonError
            step = guide.steps[int(number) - 1].title[talk.language]
            parts = (guide.title[talk.language], step)
            return None, talk.catalog.beside(parts, talk.language, between=" – ")
        case [topic] if topic in talk.catalog.topics:
            return topic, _asked(talk) or talk.catalog.topics[topic].title[talk.language]
        case []:
            return None, _asked(talk)
        case _:
            raise StaleButtonError


def _asked(talk: Talk) -> str | None:
    asked = talk.message.reply_to_message if talk.message else None
    words = (asked.text or asked.caption or "") if asked else ""
    if words and asked and asked.from_user and asked.from_user.id == talk.member.user_id:
        shown = talk.services.questions.shown(words.removeprefix("/faq").strip())
        return shown if asks_something(shown) else None
    return None
