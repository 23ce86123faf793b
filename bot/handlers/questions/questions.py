"""Asking the Order: shown first, sent only when the person says so; /questions for officers."""

from bot.core.small_talk import asks_something
from bot.core.writing.bidi import island
from bot.core.writing.text import MESSAGE_LIMIT, escape, filled
from bot.handlers.buttons import Row, button, keyboard
from bot.handlers.context import Context, StaleButtonError
from bot.handlers.paging import place, turning
from bot.services.questions.questions import OpenQuestion


async def propose(ctx: Context) -> None:
    """Show the words that would go to the Order and ask whether to send them."""
    topic, words = _about(ctx)
    if words is None:
        await ctx.toast()
        await ctx.reply(ctx.page("how-to-ask"))
        return
    await ctx.toast()
    await ctx.reply(
        f"{escape(ctx.text('ask-confirm'))}\n\n<blockquote>{escape(words)}</blockquote>",
        keyboard(
            [
                button(ctx.text("ask-send"), "send", *([topic] if topic else [])),
                button(ctx.text("cancel"), "cancel"),
            ]
        ),
    )


async def send(ctx: Context) -> None:
    """Keep the question for the officers and give its number."""
    topic = ctx.arguments[0] if ctx.arguments else None
    message = ctx.message
    quoted = message and message.text and [
        message.parse_entity(entity) for entity in message.entities if entity.type == "blockquote"
    ]  # fmt: skip
    if not quoted or (topic is not None and topic not in ctx.catalog.topics):
        raise StaleButtonError
    number = await ctx.services.questions.ask(
        ctx.member.user_id,
        topic=topic,
        words=quoted[0],
        language=ctx.language,
        update_id=ctx.update.update_id,
        now=ctx.now,
    )
    await ctx.show(escape(ctx.text("ask-sent", number=number)))


async def cancel(ctx: Context) -> None:
    """Send nothing."""
    await ctx.show(escape(ctx.text("ask-cancelled")))


async def waiting(ctx: Context) -> None:
    """List the open questions for an officer, without names."""
    await _list(ctx, 0)


async def page(ctx: Context) -> None:
    """Turn the list of open questions."""
    await ctx.toast()
    await _list(ctx, place(ctx.argument(0)))


async def close(ctx: Context) -> None:
    """Close a question and show those that are left, from where the list stood."""
    number = ctx.argument(0)
    if not number.isdecimal() or not await ctx.services.questions.close(int(number)):
        raise StaleButtonError
    await _list(ctx, place(ctx.arguments[1]) if len(ctx.arguments) > 1 else 0)


async def _list(ctx: Context, start: int) -> None:
    """Show as many questions as one message holds."""
    count, listed = await ctx.services.questions.waiting(start)
    if start and not listed:
        await _list(ctx, 0)
        return
    not_understood = button(ctx.text("missed-button"), "missed")
    if not count:
        await ctx.show(escape(ctx.text("questions-none")), keyboard([not_understood]))
        return
    title = f"<b>{escape(ctx.text('questions-title', count=count))}</b>"
    lines = [_line(ctx, question) for question in listed]
    shown = filled([title, *lines], MESSAGE_LIMIT) - 1
    stay = [start] if start else []
    buttons = [
        button(
            ctx.text("questions-close", number=question.number), "close", question.number, *stay
        )
        for question in listed[:shown]
    ]
    rows: list[Row] = [buttons[i : i + 3] for i in range(0, len(buttons), 3)]
    rows.append(turning(ctx, "questions", start=start, shown=shown, total=count))
    await ctx.show("\n\n".join([title, *lines[:shown]]), keyboard(*rows, [not_understood]))


def _line(ctx: Context, question: OpenQuestion) -> str:
    asked_on = ctx.catalog.date(question.asked_at.date(), ctx.language)
    return f"<b>{question.number}.</b> {escape(island(question.words))}\n<i>{escape(asked_on)}</i>"


def _about(ctx: Context) -> tuple[str | None, str | None]:
    """Return the topic, and the words: the person's own where they are at hand, else a title."""
    match ctx.arguments:
        case ["step", slug, number] if slug in ctx.catalog.guides and number.isdecimal():
            guide = ctx.catalog.guides[slug]
            if not 1 <= int(number) <= len(guide.steps):
                raise StaleButtonError
            step = guide.steps[int(number) - 1].title[ctx.language]
            parts = (guide.title[ctx.language], step)
            return None, ctx.catalog.beside(parts, ctx.language, between=" – ")
        case [topic] if topic in ctx.catalog.topics:
            return topic, _asked(ctx) or ctx.catalog.topics[topic].title[ctx.language]
        case []:
            return None, _asked(ctx)
        case _:
            raise StaleButtonError


def _asked(ctx: Context) -> str | None:
    asked = ctx.message.reply_to_message if ctx.message else None
    words = (asked.text or asked.caption or "") if asked else ""
    if words and asked and asked.from_user and asked.from_user.id == ctx.member.user_id:
        shown = ctx.services.questions.shown(words.removeprefix("/faq").strip())
        return shown if asks_something(shown) else None
    return None
